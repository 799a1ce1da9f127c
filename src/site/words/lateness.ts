// How late or how soon something is, in words; browsers import it too.
import type { Obligation } from '#core'
import { countWords } from './days.ts'

/** "3 days late", "today", "tomorrow", "in 4 days"; a courtesy is never late, and its days past are left unsaid. */
export function latenessOf({
  days,
  status,
  strength,
}: Pick<Obligation, 'days' | 'status' | 'strength'>): string {
  if (days > 0) return strength === 'courtesy' ? '' : `${countWords(days, 'day')} late`
  if (days === 0) return 'today'
  const ahead = days === -1 ? 'tomorrow' : `in ${countWords(-days, 'day')}`
  return status === 'snoozed' ? `quiet, back ${ahead}` : ahead
}

const soonDays = 3

/** What a lapse means for it, `left` days before the last day in time (negative: after it; null: it can't lapse). */
export function lapseWords({ status }: Pick<Obligation, 'status'>, left: number | null): string {
  if (left === null) return ''
  if (status === 'lapsed') return 'lapsed'
  if (status === 'snoozed' || left < 0 || left > soonDays) return ''
  // the day itself is still in time
  return left === 0 ? 'lapses tomorrow' : `lapses in ${countWords(left + 1, 'day')}`
}
