// What the pages that stand for themselves show in a copy, as plain data, so that one thread works it out and another prints it.
import type { Snapshot } from '../../host/workspace.ts'
import { chronicleOf } from '../chronicle.ts'
import { calendarMonths } from '../due-days.ts'
import { pages } from '../links.ts'
import type { SittingShown, TodayShown } from '../static/day-plan.ts'
import { wholeTimeline } from '../timeline-query.ts'
import type { CalendarPage } from './calendar.ts'
import type { TableMark } from './long.ts'
import type { NetworkPage, TablePage } from './network.ts'
import type { ProblemsPage } from './problems.ts'
import type { RecordPage } from './record.ts'
import type { RulesPage } from './rules.ts'
import type { SearchPage } from './search.ts'
import type { TimelinePage } from './timeline.ts'

/** What one of these pages shows, under its name. */
export interface OwnPage {
  readonly today?: TodayShown
  readonly sitting?: SittingShown
  readonly record?: RecordPage
  readonly network?: NetworkPage
  readonly ties?: TablePage | null
  readonly timeline?: TimelinePage | null
  readonly calendar?: CalendarPage | null
  readonly rules?: RulesPage
  readonly problems?: ProblemsPage
  readonly search?: SearchPage
}

type View = (snapshot: Snapshot, locals: App.Locals, part: string | null) => Promise<OwnPage>

// each is loaded when a copy is made: a server has its pages for that
const views: Readonly<Record<string, View>> = {
  [pages.today]: async (snapshot, locals) => {
    const { todayShown } = await import('../static/day-plan.ts')
    return { today: todayShown(snapshot, locals) }
  },
  [pages.sitting]: async (snapshot, locals) => {
    const { sittingShown } = await import('../static/day-plan.ts')
    return { sitting: sittingShown(snapshot, locals) }
  },
  [pages.record]: async (snapshot) => {
    const { recordPage } = await import('./record.ts')
    return { record: recordPage(snapshot) }
  },
  [pages.network]: async (snapshot, _, part) => {
    const { networkPage, networkTable } = await import('./network.ts')
    return part === null ? { network: networkPage(snapshot) } : { ties: networkTable(snapshot, part) }
  },
  [pages.timeline]: async (snapshot, _, month) => {
    const { timelineShown } = await import('./timeline.ts')
    return { timeline: timelineShown(snapshot, month, null) }
  },
  [pages.calendar]: async (snapshot, _, month) => {
    const { calendarPage } = await import('./calendar.ts')
    return { calendar: calendarPage(snapshot, month, true) }
  },
  [pages.rules]: async (snapshot) => {
    const { rulesPage } = await import('./rules.ts')
    return { rules: rulesPage(snapshot) }
  },
  [pages.problems]: async (snapshot) => {
    const { problemsPage } = await import('./problems.ts')
    return { problems: problemsPage(snapshot) }
  },
  [pages.search]: async ({ today }) => {
    const { searchPage } = await import('./search.ts')
    return { search: await searchPage('', undefined, today) }
  },
  '/404': () => Promise.resolve({}),
}

/** The address of a page, and of one of its parts: "/calendar/" and "2026-11". */
const parted = /^(\/(?:[a-z]+\/)?)(?:([^/]+)\/)?$/

/** What the page of a copy at an address as links write it (`/record/`) shows beside its frame; null where it isn't one of these. */
export async function ownShown(
  snapshot: Snapshot,
  locals: App.Locals,
  address: string,
): Promise<OwnPage | null> {
  const [, page = address, part = null] = parted.exec(address) ?? []
  return (await views[page]?.(snapshot, locals, part)) ?? null
}

/** The mark of one of these pages at an address, where it is a part of a table; else undefined. */
export async function partMark(snapshot: Snapshot, address: string): Promise<TableMark | undefined> {
  const [, page, part] = parted.exec(address) ?? []
  if (page !== pages.network || part === undefined) return undefined
  const { networkMark } = await import('./network.ts')
  return networkMark(snapshot, part)
}

/** The addresses of the further pages that these lead to. */
export async function partAddresses(snapshot: Snapshot): Promise<readonly string[]> {
  const { networkParts } = await import('./network.ts')
  const { months } = chronicleOf(snapshot, wholeTimeline)
  return [
    ...networkParts(snapshot).map((part) => `${pages.network}${part}/`),
    ...months.map((month) => `${pages.timeline}${month}/`),
    ...calendarMonths(snapshot).map((month) => `${pages.calendar}${month}/`),
  ]
}
