// What `npm start` prints: where to look, what is owed today, and how to use one's own notes.
import { summarise } from '#core'
import type { Snapshot } from '../../host/workspace.ts'
import { insightOf } from '../insight.ts'
import { countWords, fullDay } from './dates.ts'

/** The lines to print once a site is served; `wanted` is the port that was asked for, `notes` an absolute folder. */
export function greeting(options: {
  readonly snapshot: Snapshot
  readonly notes: string
  readonly wanted: number
  readonly site: { readonly url: string; readonly port: number }
}): string {
  const { snapshot, notes, wanted, site } = options
  const { agenda, diagnostics } = insightOf(snapshot)
  const day = snapshot.frozen ? `As of ${fullDay(snapshot.today)}, the sample's day` : fullDay(snapshot.today)
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  return [
    ...(wanted !== 0 && site.port !== wanted ? [`Port ${wanted} is taken; using ${site.port} instead.`] : []),
    `Owed is at ${site.url}`,
    `${day}: ${summarise(agenda).sentence}`,
    ...(errors > 0 ? [`${countWords(errors, 'error')} to mend: ${site.url}problems/`] : []),
    '',
    `Reading ${notes}; a save there shows at once. Ctrl-C ends it.`,
    ...(snapshot.frozen ? ['These are sample notes. For your own: npm start -- --notes DIR'] : []),
  ].join('\n')
}
