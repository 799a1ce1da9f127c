// Today and the sitting on each of the days after a copy was built: which rows stand where, in order, and what is said above.
import type { Day, Obligation } from '#core'
import type { Snapshot } from '../../host/workspace.ts'
import type { Templates } from '../drafting.ts'
import type { Row } from '../rows.ts'
import {
  type Card,
  cardOf,
  mostBuilt,
  owedNow,
  restOf,
  sittingPage,
  type SittingPage,
  type SittingRest,
  toWrite,
} from '../views/sitting.ts'
import { type Group, type Rest, type TodayPage, todayPage } from '../views/today.ts'
import { cardId } from '../deeds.ts'
import { onceFor } from '../once.ts'
import { templatesOf } from '../templates.ts'
import { aheadOf, onDay } from './ahead.ts'

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

/** A card that isn't there on the first day: what it is for, as of the day on which it comes. */
interface Later {
  readonly obligation: Obligation
  readonly day: Snapshot
}

interface Plans {
  readonly today: DayPlans
  readonly sitting: { readonly days: readonly SittingDay[]; readonly later: readonly Later[] }
}

/** Both plans, in one walk through the days: each day's agenda is made once, and gone before the next. */
const plansOf = onceFor((snapshot: Snapshot): Plans => {
  const [today, sitting] = [planToday(), planSitting()]
  for (const day of aheadOf(snapshot).days()) {
    // what is held on to for later needs the day, and not all that is open on it
    const lean = day === snapshot ? snapshot : onDay(snapshot, day.today, [])
    today.add(todayPage(day, lean))
    sitting.add(day, lean)
  }
  return { today: today.made(), sitting: sitting.made() }
})

/** Today, and in a copy what it will be on the days after. */
export interface TodayShown {
  readonly page: TodayPage
  readonly plans: DayPlans | undefined
}

export const todayShown = (snapshot: Snapshot, { live }: App.Locals): TodayShown => ({
  page: todayPage(snapshot),
  plans: live === true ? undefined : dayPlans(snapshot),
})

/** The sitting, and in a copy what it will be on the days after. */
export interface SittingShown {
  readonly page: SittingPage
  readonly plans: SittingPlans | undefined
  /** The day that a copy was built; null live. */
  readonly built: Day | null
}

/** The sitting, where `first` is the id of the open obligation to begin with. */
export function sittingShown(
  snapshot: Snapshot,
  locals: App.Locals,
  first: string | null = null,
): SittingShown {
  const [templates, isBuilt] = [templatesOf(locals), locals.live !== true]
  return {
    page: sittingPage(snapshot, templates, { first, built: isBuilt }),
    plans: isBuilt ? sittingPlans(snapshot, templates) : undefined,
    built: isBuilt ? snapshot.today : null,
  }
}

/** Today on the days to come; undefined for the sample, which stays at its day. */
export const dayPlans = (snapshot: Snapshot): DayPlans | undefined =>
  snapshot.frozen ? undefined : plansOf(snapshot).today

/** The sitting on the days to come; undefined for the sample, which stays at its day. */
export function sittingPlans(snapshot: Snapshot, templates: Templates): SittingPlans | undefined {
  if (snapshot.frozen) return undefined
  const { days, later } = plansOf(snapshot).sitting
  return { days, later: later.map(({ obligation, day }) => cardOf(obligation, day, templates)) }
}

/** Puts together Today day by day. */
function planToday() {
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
  const days: DayPlan[] = []
  let shown = 0
  return {
    add(page: TodayPage): void {
      days.push(planOf(page))
      if (days.length === 1) shown = rows.items.length
    },
    made: (): DayPlans => ({ days, links: links.items, rows: rows.items.slice(shown) }),
  }
}

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

/** Puts together the sitting day by day. */
function planSitting() {
  const days: SittingDay[] = []
  const later: Later[] = []
  const known = new Set<string>()
  return {
    /** `lean` is the day without what is open on it. */
    add(day: Snapshot, lean: Snapshot): void {
      const owed = owedNow(day)
      const shown = owed.slice(0, mostBuilt)
      for (const obligation of shown) {
        if (days.length > 0 && !known.has(obligation.id)) later.push({ obligation, day: lean })
        known.add(obligation.id)
      }
      days.push({
        sentence: owed.length === 0 ? '' : toWrite(owed.length, shown.length),
        cards: shown.map(({ id }) => cardId(id)),
        rest: restOf(day, shown),
      })
    },
    made: (): Plans['sitting'] => ({ days, later }),
  }
}
