// Names to choose from while one types, the likeliest first.
import { fold } from '#core'
import type { Snapshot } from '../host/workspace.ts'

const most = 20

/** The names of at most 20 people of the notebook whose name holds `words`, accents and case aside; beginnings first. */
export function suggestPeople({ notebook }: Snapshot, words: string): readonly string[] {
  const wanted = plain(words.trim())
  const found = [...notebook.people.values()]
    .filter(({ key }) => key !== 'me')
    .map(({ name }) => ({ name, at: ` ${plain(name)}`.indexOf(wanted === '' ? '' : ` ${wanted}`) }))
    .filter(({ name, at }) => at >= 0 || plain(name).includes(wanted))
  return found
    .sort((a, b) => rank(a.at) - rank(b.at) || a.name.localeCompare(b.name))
    .slice(0, most)
    .map(({ name }) => name)
}

/** Without accents and in lower case. */
const plain = (name: string): string => fold(name.normalize('NFD').replace(/\p{M}/gu, ''))

/** The beginning of the name, then that of a later word, then anywhere else. */
const rank = (at: number): number => (at === 0 ? 0 : at > 0 ? 1 : 2)
