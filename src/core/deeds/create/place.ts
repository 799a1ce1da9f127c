// Where a new entry goes: the notebook's own folders, or where a vault without them keeps its entries.
import { folderSort } from '../../note/path.ts'
import type { Notebook } from '../../notebook/notebook.ts'

export type Sort = 'contact' | 'introduction'

/** A folder, relative to the notebook (empty: the notebook itself), and whether a note there must say its type. */
export interface Home {
  readonly folder: string
  readonly typed: boolean
}

const folders = { contact: 'contacts', introduction: 'introductions' } as const

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))

/** The folder that holds most of these; of equally many the first in path order. */
function mostCommon(given: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const folder of given) counts.set(folder, (counts.get(folder) ?? 0) + 1)
  return [...counts].reduce<readonly [string, number] | undefined>(
    (best, each) => (best && best[1] >= each[1] ? best : each),
    undefined,
  )?.[0]
}

function pathsOf(notebook: Notebook, sort: Sort): readonly string[] {
  return sort === 'contact' ? notebook.contacts.map(({ note }) => note.path) : notebook.introductionPaths
}

/**
 * Where an entry of this sort goes: into `contacts/` or `introductions/` (as the notebook spells it) where there is one, or
 * nothing at all yet; else where most of its sort are, and where none is, most of the other.
 */
export function findHome(notebook: Notebook, sort: Sort): Home {
  const own = pathsOf(notebook, sort)
  const inside = own.find((path) => folderSort(path) === sort)
  if (inside !== undefined) return { folder: inside.slice(0, inside.indexOf('/')), typed: false }
  const other = pathsOf(notebook, sort === 'contact' ? 'introduction' : 'contact')
  const loose = own.length > 0 ? own : other.filter((path) => folderSort(path) === undefined)
  const isLoose = own.length > 0 || loose.length === other.length
  const folder = isLoose ? mostCommon(loose.map(folderOf)) : undefined
  return folder === undefined ? { folder: folders[sort], typed: false } : { folder, typed: true }
}

/** The path of a file in a home. */
export const pathIn = ({ folder }: Home, stem: string): string =>
  `${folder === '' ? '' : `${folder}/`}${stem}.md`
