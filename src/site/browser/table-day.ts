// A row of a copy on the day it is read: whether it stands, how it stands, and by what it can be narrowed then.
import type { Day, Obligation } from '#core'
import { built, civilToday, dayAfter, daysApart } from './recount-day.ts'
import { statusIn } from './recount-rows.ts'

const words: Readonly<Record<string, string>> = {
  lapsed: 'Lapsed',
  overdue: 'Overdue',
  due: 'Due',
  upcoming: 'Coming up',
  snoozed: 'Snoozed',
}

/** The day on which this copy is read, where that is after it was built; undefined else. */
export function readOn(): Day | undefined {
  const [copy, today] = [built(), civilToday()]
  return copy && daysApart(copy, today) > 0 ? today : undefined
}

/** Whether a row stands on `today`. */
export function stands({ dataset, hidden }: HTMLElement, today: Day | undefined): boolean {
  if (today === undefined) return !hidden
  const { from = '', until } = dataset
  return today >= from && (until === undefined || today <= until)
}

/** What is open in a row, as it is on a day. */
export interface Pressing {
  readonly status: Obligation['status']
  readonly isDuty: boolean
  readonly due: string
  /** Its id, where the row is of nothing else; else empty. */
  readonly id: string
}

/** Where a row says how late it is, as far as that is in sight. */
const latenessIn = (row: HTMLElement): HTMLElement | undefined =>
  [...row.querySelectorAll<HTMLElement>('.lateness')].find((one) => !one.closest('.next-step[hidden]'))

/** What comes first of what is open in a row on `today`; undefined where nothing is. */
export function pressingOn(row: HTMLElement, today: Day): Pressing | undefined {
  const told = latenessIn(row)
  if (!told) return undefined
  // what has no day is due on whatever day it is
  const { turns, due = today, strength } = told.dataset
  const status = turns === undefined ? 'due' : statusIn(turns, today)
  const id = (row.dataset.row ?? '').replace(/ [^ ]*$/, '')
  return { status, due, isDuty: strength !== 'courtesy', id }
}

/** How what a row tells of stands on `today`; undefined where nothing in it has a day. */
const statusOf = (row: HTMLElement, today: Day): Pressing | undefined =>
  latenessIn(row)?.dataset.turns === undefined ? undefined : pressingOn(row, today)

/** The value of a facet that depends on the day, as it is on `today`; of any other, the one it had. */
export function valueOn(row: HTMLElement, facet: string, value: string, today: Day): string {
  if (facet === 'cadence') return row.querySelector<HTMLElement>('.cadence')?.dataset.state ?? value
  const isNext = facet === 'next' || facet === 'open'
  const step = isNext ? row.querySelector<HTMLElement>('.next-step:not([hidden])') : null
  const now = facet === 'group' || isNext ? statusOf(row, today) : undefined
  if (!now) return step?.dataset.next ?? value
  const { status, due, isDuty } = now
  const isNow = status === 'lapsed' || status === 'overdue' || status === 'due'
  if (facet !== 'group') return isNow && isDuty ? 'owed' : (step?.dataset.next ?? value)
  if (status === 'snoozed') return 'snoozed'
  if (!isDuty) return 'courtesies'
  const isWrong = status === 'lapsed' || row.querySelector('.open-rule a[href$="#apologise"]') !== null
  if (isWrong) return 'repair'
  if (isNow) return status
  return value === 'waiting' ? value : due <= dayAfter(today, 7) ? 'week' : 'later'
}

/** Says in a row how it stands on `today`. */
export function sayStatus(row: HTMLElement, today: Day): void {
  const [shown, now] = [row.querySelector('.open-word'), statusOf(row, today)]
  if (shown && now?.isDuty) shown.textContent = words[now.status] ?? ''
}
