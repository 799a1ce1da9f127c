// Done, snoozed, opened: what the buttons of a row or a card do, and what is told of it.
import { ask } from './ask.ts'
import { refresh } from './refresh.ts'
import { tell } from './toast.ts'

/** What a button stands for. */
export interface Deed {
  readonly act: 'done' | 'snooze' | 'open'
  readonly by?: string | undefined
  readonly verb?: string | undefined
  readonly until?: string | undefined
  readonly note?: string | undefined
  readonly on?: string | undefined
  readonly tag?: string | undefined
}

/** What came of a deed that changed a note. */
export interface Settled {
  readonly obligation: string
  readonly operation: string
}

let busy = false

/** Does a deed for the obligation that `host` carries; one at a time. Tells what came of it, and the page follows. */
export async function doDeed(host: HTMLElement, { act, ...more }: Deed): Promise<boolean> {
  if (busy) return false
  busy = true
  host.ariaBusy = 'true'
  const { obligation = '', hash = '', path = '', line = '1' } = host.dataset
  const answer =
    act === 'open'
      ? await ask('open', { path, line: Number(line) })
      : await ask(act, { obligation, hash, ...more })
  if (answer.operation !== undefined)
    document.dispatchEvent(
      new CustomEvent<Settled>('owed:settled', { detail: { obligation, operation: answer.operation } }),
    )
  if (act !== 'open') await refresh()
  host.ariaBusy = null
  busy = false
  tell(answer)
  return answer.refused === undefined
}
