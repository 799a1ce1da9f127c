// What a search found, in a sentence.
import type { Found, Sort } from './found.ts'

/** What stands above each sort. */
export const titles: Readonly<Record<Sort, string>> = {
  person: 'People',
  introduction: 'Introductions',
  text: 'In the notes',
}

const nouns: Readonly<Record<Sort, readonly [one: string, more: string]>> = {
  person: ['person', 'people'],
  introduction: ['introduction', 'introductions'],
  text: ['note', 'notes'],
}

const missing = {
  unread: 'The texts of the notes are still being read.',
  'too-many':
    'The texts of the notes are too many to come along with this copy: it finds people and introductions.',
} as const

/** "2 people, 1 introduction"; empty where nothing was asked. */
export function sayFound({ words, groups, total }: Found): string {
  if (words.trim() === '') return ''
  if (total === 0) return 'Nothing found.'
  return `${groups.map(({ sort, total: count }) => `${count.toLocaleString('en')} ${nouns[sort][count === 1 ? 0 : 1]}`).join(', ')}.`
}

/** Why texts weren't searched; empty where they were. */
export const sayMissing = ({ without }: Pick<Found, 'without'>): string =>
  without === null ? '' : missing[without]
