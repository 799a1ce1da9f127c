// Today and the sitting on each of the days after a copy was built: which rows stand where, in order, and what is said above.
import type { Snapshot } from '../../host/workspace.ts'
import type { Templates } from '../drafting.ts'
import type { Row } from '../rows.ts'
import { type Card, cardOf, mostBuilt, owedNow, restOf, type SittingRest, toWrite } from '../views/sitting.ts'
import { type Group, type Rest, type TodayPage, todayPage } from '../views/today.ts'
import { cardId } from '../deeds.ts'
import { onceFor } from '../once.ts'
import { aheadOf } from './ahead.ts'

/** An address with its words, by its place in `DayPlans.links`. */
type LinkPlace = number

/** A group of Today: its rows by their keys, and what stands below them. */
export interface GroupPlan {
  readonly id: string
  readonly count: number
  readonly rows: readonly string[]
  readonly rest: { readonly words: string; readonly link: LinkPlace } | null
}

export interface DayPlan {
  readonly sentence: string
  readonly owed: number
  readonly repair: readonly { readonly link: LinkPlace; readonly rows: readonly string[] }[]
  readonly repairRest: GroupPlan['rest']
  readonly groups: readonly GroupPlan[]
  readonly clear: boolean
  readonly next: { readonly link: LinkPlace; readonly due: string } | null
}

/** Today on each of the days. */
export interface DayPlans {
  /** The day of the build first. */
  readonly days: readonly DayPlan[]
  readonly links: readonly { readonly href: string; readonly words: string }[]
  /** The rows that don't stand on the page of the first day. */
  readonly rows: readonly Row[]
}

/** Things by what they are called, each once, in the order in which they came. */
function collect<T>() {
  const places = new Map<string, number>()
  const items: T[] = []
  return {
    items,
    place(name: string, item: T): number {
      const known = places.get(name)
      if (known !== undefined) return known
      places.set(name, items.length)
      return items.push(item) - 1
    },
  }
}

/** Today on the days to come; undefined for the sample, which stays at its day. */
export const dayPlans = onceFor((snapshot: Snapshot): DayPlans | undefined => {
  if (snapshot.frozen) return undefined
  const links = collect<{ readonly href: string; readonly words: string }>()
  const rows = collect<Row>()
  const link = (href: string, words: string): LinkPlace => links.place(`${href} ${words}`, { href, words })
  const keys = (some: readonly Row[]): readonly string[] =>
    some.map((row) => {
      rows.place(keyOf(row), row)
      return keyOf(row)
    })
  const restPlan = (rest: Rest | null) => rest && { words: rest.words, link: link(rest.href, 'all of them') }
  const groupPlan = ({ id, count, rows: own, rest }: Group): GroupPlan => ({
    id,
    count,
    rows: keys(own),
    rest: restPlan(rest),
  })
  const planOf = (page: TodayPage): DayPlan => ({
    sentence: page.sentence,
    owed: page.owed,
    repair: page.repair.map(({ href, title, steps }) => ({ link: link(href, title), rows: keys(steps) })),
    repairRest: restPlan(page.repairRest),
    groups: [...page.groups, ...page.folded].map(groupPlan),
    clear: page.clear,
    next: page.next && {
      link: link(page.next.entry?.href ?? '', page.next.sentence),
      due: page.next.due.iso,
    },
  })
  const [first, ...later] = Array.from(aheadOf(snapshot).days(), todayPage)
  const days = first ? [planOf(first)] : []
  const shown = rows.items.length
  return { days: [...days, ...later.map(planOf)], links: links.items, rows: rows.items.slice(shown) }
})

const keyOf = (row: Row): string => row.days?.key ?? row.id

/** The sitting on one day: what is said above, the ids of the cards in order, and what stands behind them. */
export interface SittingDay {
  readonly sentence: string
  readonly cards: readonly string[]
  readonly rest: SittingRest | null
}

/** The sitting on each of the days. */
export interface SittingPlans {
  readonly days: readonly SittingDay[]
  /** The cards that aren't there on the first day, with their words as of the day on which they come. */
  readonly later: readonly Card[]
}

/** The sitting on the days to come; undefined for the sample, which stays at its day. */
export function sittingPlans(snapshot: Snapshot, templates: Templates): SittingPlans | undefined {
  if (snapshot.frozen) return undefined
  const later = new Map<string, () => Card>()
  let first: ReadonlySet<string> = new Set()
  const days = Array.from(aheadOf(snapshot).days(), (day): SittingDay => {
    const owed = owedNow(day)
    const shown = owed.slice(0, mostBuilt)
    for (const one of shown) if (!later.has(one.id)) later.set(one.id, () => cardOf(one, day, templates))
    if (day === snapshot) first = new Set(later.keys())
    return {
      sentence: owed.length === 0 ? '' : toWrite(owed.length, shown.length),
      cards: shown.map(({ id }) => cardId(id)),
      rest: restOf(day, shown),
    }
  })
  return { days, later: [...later].flatMap(([id, make]) => (first.has(id) ? [] : [make()])) }
}
