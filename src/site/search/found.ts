// What can be found, and what was: people first, then introductions, then the text of notes.

export const sorts = ['person', 'introduction', 'text'] as const
export type Sort = (typeof sorts)[number]

/** Somebody or an introduction, as search knows them. */
export interface Entry {
  /** Differs from every other entry's of its sort. */
  readonly key: string
  readonly href: string
  /** The name or the title. */
  readonly name: string
  /** What a person does, or what an introduction is for; may be empty. */
  readonly about: string
  /** What else finds them: aliases, addresses, tags, ids. */
  readonly also: readonly string[]
}

/** The text of a note. */
export interface Text {
  readonly key: string
  readonly href: string
  readonly name: string
  /** Its lines as written, without the frontmatter; the first stands in the file's line `from`. */
  readonly lines: readonly string[]
  readonly from: number
}

/** A piece of what is shown; marked where it is what was looked for. */
export interface Part {
  readonly text: string
  readonly marked: boolean
}

export interface Hit {
  readonly sort: Sort
  readonly href: string
  readonly name: readonly Part[]
  /** Beneath the name; empty where there is nothing to say. */
  readonly about: readonly Part[]
  /** The day of the line that was found, as `2026-11-12`; null where it has none. */
  readonly day: string | null
}

export interface Group {
  readonly sort: Sort
  /** The best of them. */
  readonly hits: readonly Hit[]
  /** How many there are in all. */
  readonly total: number
}

export interface Found {
  readonly words: string
  /** Those in which something was found. */
  readonly groups: readonly Group[]
  /** How many there are in all. */
  readonly total: number
  /** Why texts are missing: they are still being read, or there are too many to come along; null where they aren't. */
  readonly without: 'unread' | 'too-many' | null
}

/** Nothing was asked for, or nothing found. */
export const nothingFound = (words: string, without: Found['without'] = null): Found => ({
  words,
  groups: [],
  total: 0,
  without,
})
