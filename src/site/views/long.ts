// The pages of a copy that are one long table each, as plain data and in parts, so that none is held as a whole in HTML.
import type { Snapshot } from '../../host/workspace.ts'
import { pages } from '../links.ts'
import { keysCarried } from '../tables/carried.ts'
import type { TableShown, WholeShown } from '../tables/shown.ts'
import { type ContactsPage, wholeContacts } from './contacts.ts'
import { type IntroductionsPage, wholeIntroductions } from './introductions.ts'
import { type LedgerPage, wholeLedger } from './ledger.ts'
import { type OpenPage, wholeOpen } from './open.ts'

/** What one of these pages shows, under its name. */
export interface LongPage {
  readonly contacts?: ContactsPage
  readonly introductions?: IntroductionsPage
  readonly ledger?: LedgerPage
  readonly open?: OpenPage
}

/** The rows of a table, or of one part of it, for the next build. */
export interface TableMark {
  /** What all of its rows depend on beside what they are of. */
  readonly alike: string
  /** The page of what each is a row of; null where that has none. */
  readonly homes: readonly (string | null)[]
}

/** A table of a former copy, or one part of it. */
export interface FormerTable {
  readonly mark: TableMark
  /** The pages that may say something else now. */
  readonly affected: ReadonlySet<string>
}

/** Where a row is taken from: the place that it had in the former copy with its keys as they are now, or null for the next new one. */
export type RowSource = readonly [place: number, keys: string] | null

/** A page that is one long table. */
export interface LongShown {
  /** The page in parts, of the rows that are new. */
  readonly parts: readonly [LongPage, ...LongPage[]]
  /** Where each row is taken from, in order; undefined where all are new. */
  readonly sources: readonly RowSource[] | undefined
  readonly mark: TableMark
}

type View = (snapshot: Snapshot, former: FormerTable | undefined) => LongShown

/** How many rows a part has. */
const most = 500

const views: Readonly<Record<string, View>> = {
  [pages.contacts]: viewOf(wholeContacts, (contacts) => ({ contacts })),
  [pages.introductions]: viewOf(wholeIntroductions, (introductions) => ({ introductions })),
  [pages.ledger]: viewOf(wholeLedger, (ledger) => ({ ledger })),
  [pages.open]: viewOf(wholeOpen, (open) => ({ open })),
}

/** A view of the whole of a table: the same page in parts, one at least, each with so many of its lines. */
function viewOf<L, W extends WholeShown<L>>(
  wholeOf: (snapshot: Snapshot) => W & WholeShown<L>,
  named: (page: Omit<W, 'rows'> & Pick<TableShown<L>, 'lines'>) => LongPage,
): View {
  return (snapshot, former) => {
    const {
      rows: { each, alike },
      ...page
    } = wholeOf(snapshot)
    const mark = { alike, homes: each.map(({ home }) => home) }
    const places = former && placesKept(mark, former)
    const fresh = each.filter((_, index) => places?.[index] == null)
    const partOf = (start: number): LongPage =>
      named({ ...page, lines: fresh.slice(start, start + most).map((row) => row.line()) })
    const more = Array.from({ length: Math.max(0, Math.ceil(fresh.length / most) - 1) }, (_, part) =>
      partOf((part + 1) * most),
    )
    const sources = places?.map((place, index): RowSource =>
      place === null ? null : [place, keysCarried(each[index]?.keys ?? [])],
    )
    return { parts: [partOf(0), ...more], sources, mark }
  }
}

/** The place in the former copy of each row that stays as it is, null for one that may not; undefined where none does. */
function placesKept(
  { alike, homes }: TableMark,
  { mark: before, affected }: FormerTable,
): readonly (number | null)[] | undefined {
  if (alike !== before.alike || homes.length === 0) return undefined
  const [placesThen, placesNow] = [before.homes, homes].map((all) => Map.groupBy(all.keys(), (at) => all[at]))
  const kept = homes.map((): number | null => null)
  for (const [home, now] of placesNow ?? []) {
    const then = placesThen?.get(home) ?? []
    if (home == null || affected.has(home) || then.length !== now.length) continue
    // what stays as it is stands in the same order among its own
    now.forEach((place, index) => (kept[place] = then[index] ?? null))
  }
  // a page without lines would say that there are none
  return kept.with(0, null)
}

/**
 * The page at an address as links write it (`/open/`), without those rows of the `former` copy's table that stay as they are;
 * null where it isn't one of these.
 */
export const longShown = (snapshot: Snapshot, address: string, former?: FormerTable): LongShown | null =>
  views[address]?.(snapshot, former) ?? null
