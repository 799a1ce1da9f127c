// What comes next as something to narrow a table by: owed, waited for, coming up, or nothing.
import type { Obligation } from '#core'
import { onceFor } from '../once.ts'
import { plain } from './plain.ts'

/** The values, most pressing first. */
export const nextValues = [
  { value: 'owed', label: 'Owed now' },
  { value: 'waiting', label: 'Waiting on others' },
  { value: 'ahead', label: 'Coming up, or a courtesy' },
  { value: 'nothing', label: 'Nothing open' },
] as const

/** The value of what is most pressing; of nothing, where nothing is open. */
export function nextOf(next: Obligation | undefined): readonly string[] {
  if (!next) return ['nothing']
  const { strength, status, waitingOn } = next
  const isNow = status === 'lapsed' || status === 'overdue' || status === 'due'
  if (strength === 'duty' && isNow) return ['owed']
  return [waitingOn !== null && status === 'upcoming' ? 'waiting' : 'ahead']
}

/** What something open can be found by. */
export const sentenceWords = onceFor(({ sentence }: Obligation) => plain(sentence))
