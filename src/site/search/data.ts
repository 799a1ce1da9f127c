// What a static build's search knows, as a script of its own: over file:// a page can load no other data.
import type { Notebook } from '#core'
import { introductionEntry, personEntry, textOf } from './entries.ts'
import type { Entry, Text } from './found.ts'

/** What is searched in a static build. */
export interface SearchData {
  readonly people: readonly Entry[]
  readonly introductions: readonly Entry[]
  /** Null where they would be too much to load. */
  readonly texts: readonly Text[] | null
}

/** The most that is sent along, in UTF-16 code units of JSON. */
export const dataLimit = 5_000_000

/** Everything that is searched in a notebook; without the texts where all would be larger than `limit`. */
export function searchData(notebook: Notebook, limit = dataLimit): SearchData {
  const people = [...notebook.people.values()].filter(({ key }) => key !== 'me').map(personEntry)
  const introductions = notebook.introductions.map(introductionEntry)
  const entries = { people, introductions, texts: null }
  const notes = [...notebook.notes.values()].filter(
    ({ sort }) => sort === 'contact' || sort === 'introduction',
  )
  const room = limit - JSON.stringify(entries).length
  // all of it is only put together where it may fit
  if (notes.reduce((sum, { body }) => sum + body.end - body.start, 0) > room) return entries
  const texts = notes.flatMap((note) => textOf(note, notebook) ?? [])
  return JSON.stringify(texts).length > room ? entries : { ...entries, texts }
}

/** The script that hands the data to the search. */
export const dataScript = (data: SearchData): string =>
  `globalThis.owedSearchData = ${JSON.stringify(data)}\n`
