// What is said after a commit, a merge or a switch of branches: what it discharged, and what is owed.
import { type Day, type Obligation, makeAgenda, makeAgendaOf, sayDone, summarise } from '#core'
import { spellDue } from '../obligation-lines.ts'
import type { Terminal } from '../terminal.ts'
import { padTo } from '../width.ts'
import { wrap } from '../wrap.ts'
import type { ChangedNotebook } from './changed.ts'
import { findDischarged } from './discharged.ts'

const most = 3

/** Up to how many notes all that is owed is counted: Git waits for it, and this many take about two seconds. */
const countable = 6000

function listed(parts: readonly string[]): string {
  const more = parts.length - most
  return more > 0 ? `${parts.slice(0, most).join(', ')}, and ${more} more` : parts.join(', ')
}

function owedWords(open: readonly Obligation[]): string {
  const { owed, lapsed } = summarise(open)
  const late = lapsed === 0 ? '' : owed === 1 ? ', lapsed' : `, ${lapsed === 1 ? 'one' : lapsed} lapsed`
  return `${owed}${late}`
}

function owedLines(open: readonly Obligation[], today: Day, { width }: Terminal): readonly string[] {
  const owed = open.filter(
    ({ strength, status }) => strength === 'duty' && status !== 'upcoming' && status !== 'snoozed',
  )
  const labels = owed.slice(0, most).map((item) => spellDue(item, today))
  const left = Math.max(0, ...labels.map((label) => label.length)) + 4
  const lines = owed.slice(0, most).flatMap((item, index) => {
    const text = item.status === 'lapsed' ? `${item.sentence} (lapsed)` : item.sentence
    return wrap(text, width - left).map(
      (line, row) => (row === 0 ? padTo(`  ${labels[index] ?? ''}`, left) : ' '.repeat(left)) + line,
    )
  })
  const more = owed.length - most
  return more > 0 ? [...lines, `  and ${more} more: owed list`] : lines
}

/** What is still owed: of the whole notebook, or, where that takes too long to count, of what the change touches. */
function findOpen({ whole, after, reach, today }: ChangedNotebook) {
  const part = reach && after.notes.size > countable ? reach : undefined
  return {
    isPart: part !== undefined,
    open: part ? makeAgendaOf(after, part, today) : makeAgenda(whole(), today),
  }
}

/** The lines of a report; none where nothing was discharged and nothing is owed. `discharges` is false where no commit was made. */
export function reportLines(
  changed: ChangedNotebook,
  discharges: boolean,
  terminal: Terminal,
): readonly string[] {
  const done = discharges ? findDischarged(changed).map(sayDone) : []
  const { isPart, open } = findOpen(changed)
  const { owed } = summarise(open)
  const rest = isPart ? ['All that is owed: owed list'] : []
  if (done.length === 0 && owed === 0) return rest
  const closed = done.length === 0 ? '' : `Closed: ${listed(done)}. `
  const where = isPart ? ' in what changed' : ''
  const still =
    owed === 0
      ? `Nothing else is owed ${isPart ? 'in what changed' : 'today'}.`
      : `${closed === '' ? 'Owed' : 'Still owed'}${where}: ${owedWords(open)}.`
  return [...wrap(closed + still, terminal.width), ...owedLines(open, changed.today, terminal), ...rest]
}
