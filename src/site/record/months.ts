// The months that a record shows: every one since it began, with zeros where nothing happened, and no more than ten years.
import type { Day, MyRecord, Tally } from '#core'
import { addMonths } from '../month.ts'

export type Month = MyRecord['months'][number]

/** How many months are shown at most. */
export const mostMonths = 120

const empty: Tally = {
  received: 0,
  reach: { 'in-week': 0, later: 0, never: 0, open: 0, 'let-go': 0 },
  medianDaysToAct: null,
  told: 0,
  lapses: 0,
  made: 0,
  reportedBack: 0,
  met: 0,
  followedUp: 0,
  talked: 0,
}

/** The months from the first of the record to today's, in order; the last 120 of them where there are more. */
export function monthsShown({ months }: MyRecord, today: Day): readonly Month[] {
  const known = new Map(months.map((one) => [one.month, one]))
  const last = today.slice(0, 7)
  const [year, month] = [Number(last.slice(0, 4)), Number(last.slice(5))]
  const count = year * 12 + month - mostMonths
  const earliest = `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`
  const first = months[0]?.month ?? last
  const shown: Month[] = []
  for (let name = first > earliest ? first : earliest; name <= last; name = addMonths(name, 1))
    shown.push(known.get(name) ?? { month: name, ...empty })
  return shown
}
