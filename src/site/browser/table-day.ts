// A row of a copy on the day it is read: whether it stands, how it stands, and by what it can be narrowed then.
import type { Day } from '#core'
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

/** How what a row tells of stands on `today`; undefined where nothing in it has a day. */
function statusOf(row: HTMLElement, today: Day) {
  const all = [...row.querySelectorAll<HTMLElement>('.lateness[data-turns]')]
  const told = all.find((one) => !one.closest('.next-step[hidden]'))
  if (!told) return undefined
  const { turns = '', due = '', strength } = told.dataset
  return { status: statusIn(turns, today), due, isDuty: strength !== 'courtesy' }
}

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
