// How one obligation reads in a terminal: when, what, why, where.
import type { Day, Obligation } from '#core'
import type { Call } from './command.ts'
import { spellDay, spellDayShort } from './days.ts'
import { pathFromHere } from './open.ts'
import type { Style } from './terminal.ts'
import { padTo } from './width.ts'
import { wrap } from './wrap.ts'

const whenWidth = 16

const dayCount = (days: number): string => (days === 1 ? '1 day' : `${days} days`)

/** "3 days late", "today", "Thu 12 Nov": when it is due, seen from today; a courtesy is never late, but suggested "since 14 Sep". */
export function spellDue({ days, due, status, strength }: Obligation, today: Day): string {
  if (status === 'snoozed' || days < 0) return spellDay(due, today)
  if (strength === 'courtesy' && days > 0) return `since ${spellDayShort(due, today)}`
  return days === 0 ? 'today' : `${dayCount(days)} late`
}

function styleOf({ status, strength }: Obligation): Style | undefined {
  if (strength === 'courtesy') return undefined
  switch (status) {
    case 'lapsed':
      return 'red'
    case 'overdue':
      return 'yellow'
    case 'due':
      return 'bold'
    case 'upcoming':
    case 'snoozed':
      return undefined
  }
}

/** The sentence, and in words what colour says too. */
const sentenceOf = ({ sentence, status }: Obligation): string =>
  status === 'lapsed' ? `${sentence} (lapsed)` : sentence

/** What is told of an obligation beside when and what. */
export type Detail = 'none' | 'where' | 'why and where'

/** Why and where for duties due by now, nothing more for what comes up and for courtesies. */
export const detailOf = ({ status, strength }: Obligation): Detail =>
  status === 'upcoming' || status === 'snoozed' || strength === 'courtesy' ? 'none' : 'why and where'

/** The lines of an obligation, indented. */
export function obligationLines(
  call: Call,
  obligation: Obligation,
  today: Day,
  detail: Detail = detailOf(obligation),
): readonly string[] {
  const { paint, width } = call.terminal
  const style = styleOf(obligation)
  const indent = ' '.repeat(2 + whenWidth)
  const room = width - indent.length
  const when = padTo(`${spellDue(obligation, today)} `, whenWidth)
  const painted = style === undefined ? when : paint(style, when)
  const [first = '', ...rest] = wrap(sentenceOf(obligation), room)
  const where = `${pathFromHere(call, obligation.file)}:${obligation.line}`
  const why = detail === 'why and where' ? wrap(obligation.why, room) : []
  const more = detail === 'none' ? [] : [...why, where]
  return [
    `  ${painted}${first}`,
    ...rest.map((line) => indent + line),
    ...more.map((line) => indent + paint('dim', line)),
  ]
}
