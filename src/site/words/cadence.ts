// How a cadence stands in words; browsers import it too.
import { countWords } from './days.ts'

export interface CadenceWords {
  readonly state: 'good' | 'soon' | 'over'
  readonly words: string
}

const soonDays = 7

/** How a cadence stands `days` after the day by which one should have been in touch (negative: before it). */
export function cadenceWords(days: number): CadenceWords {
  if (days > 0) return { state: 'over', words: `${countWords(days, 'day')} over` }
  if (days === 0) return { state: 'soon', words: 'today' }
  return days >= -soonDays
    ? { state: 'soon', words: `in ${countWords(-days, 'day')}` }
    : { state: 'good', words: 'in good time' }
}
