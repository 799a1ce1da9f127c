// What stands around every page: navigation with its badge, the sample's banner, and how fresh the page is.
import type { Snapshot } from '../../host/workspace.ts'
import { beginsHidden } from '../incognito/begins.ts'
import { insightOf } from '../insight.ts'
import { pages } from '../links.ts'
import { fullDay, shortDay } from '../words/dates.ts'

export type Section = keyof typeof pages

export interface Frame {
  readonly nav: readonly {
    readonly section: Section
    readonly label: string
    readonly href: string
    readonly count: number
    /** Whether it is one of those one opens daily. */
    readonly daily: boolean
  }[]
  /** How many follow-ups are owed today: the icon in the browser's tab shows it. */
  readonly owed: number
  /** "Thu 12 Nov 2026". */
  readonly day: { readonly iso: string; readonly words: string }
  /** Said above every page where the notebook is a sample frozen on a day. */
  readonly banner: string | null
  /** Whether the page comes from the live server and refreshes itself. */
  readonly live: boolean
  /** What an open page compares to know whether it is current; empty in a static build. */
  readonly token: string
  /** Whether it begins with names and texts hidden. */
  readonly incognito: boolean
  /** What the page sends along with every action; empty in a static build. */
  readonly key: string
}

const navigation: readonly (readonly [Section, string])[] = [
  ['today', 'Today'],
  ['sitting', 'Sitting'],
  ['introductions', 'Introductions'],
  ['contacts', 'Contacts'],
  ['timeline', 'Timeline'],
  ['calendar', 'Calendar'],
  ['ledger', 'Ledger'],
  ['network', 'Network'],
  ['record', 'Record'],
  ['rules', 'Rules'],
  ['problems', 'Problems'],
]

const daily: ReadonlySet<Section> = new Set(['today', 'sitting', 'introductions', 'contacts', 'problems'])

/** The frame of a page; `locals` is what the live server handed over, if it did. */
export function frameOf(snapshot: Snapshot, locals: App.Locals): Frame {
  const { diagnostics, summary } = insightOf(snapshot)
  return {
    nav: navigation.map(([section, label]) => ({
      section,
      label,
      href: pages[section],
      count: section === 'problems' ? diagnostics.length : 0,
      daily: daily.has(section),
    })),
    owed: summary.owed,
    day: { iso: snapshot.today, words: fullDay(snapshot.today) },
    banner: snapshot.frozen
      ? `The sample notebook, as of ${shortDay(snapshot.today)} ${snapshot.today.slice(0, 4)}`
      : null,
    live: locals.live === true,
    token: locals.token ?? '',
    key: locals.key ?? '',
    incognito: beginsHidden(locals),
  }
}
