// The words for one change: its label in a terminal, and what it is about.
import type { Day, Obligation } from '#core'
import type { Change, DutyChange } from '../changes.ts'
import { spellDue } from '../obligation-lines.ts'

/** One word, before what it is about. */
export type Label =
  | 'error'
  | 'warning'
  | 'mended'
  | 'lapsed'
  | 'due'
  | 'done'
  | 'owed'
  | 'waiting'
  | 'courtesy'
  | 'now'
  | 'ended'

/** The label of a change. */
export function labelOf(change: Change): Label {
  switch (change.kind) {
    case 'problem':
      return change.diagnostic.severity
    case 'owed':
      return change.item.waitingOn !== null
        ? 'waiting'
        : change.item.strength === 'courtesy'
          ? 'courtesy'
          : 'owed'
    case 'moved':
      return 'now'
    case 'mended':
    case 'lapsed':
    case 'due':
    case 'done':
    case 'ended':
      return change.kind
  }
}

const dueOf = (item: Obligation, today: Day): string =>
  `${spellDue(item, today)}${item.status === 'lapsed' ? ', lapsed' : ''}`

/** What is owed and, where that counts, by when: "Reach out to Raj (Thu 12 Nov)". */
export function spellDuty({ kind, item }: DutyChange, today: Day): string {
  switch (kind) {
    case 'done':
    case 'ended':
      return item.sentence
    case 'lapsed':
      return `${item.sentence} (${spellDue(item, today)})`
    case 'due':
      return `${item.sentence} (${item.strength === 'courtesy' ? 'a courtesy' : dueOf(item, today)})`
    case 'owed':
    case 'moved':
      return `${item.sentence} (${dueOf(item, today)})`
  }
}

const leads: Readonly<Record<Label, string>> = {
  error: 'Error',
  warning: 'Warning',
  mended: 'Mended',
  lapsed: 'Lapsed',
  due: 'Due',
  done: 'Done',
  owed: 'Newly owed',
  waiting: 'Waiting on others',
  courtesy: 'A courtesy',
  now: 'Moved',
  ended: 'No longer owed',
}

/** A change in one sentence that stands on its own: "Done: Reach out to Raj." */
export const sentenceOf = (change: Change, today: Day): string =>
  `${leads[labelOf(change)]}: ${'item' in change ? `${spellDuty(change, today)}.` : change.diagnostic.message}`
