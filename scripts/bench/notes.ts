// A measured notebook: its folder, and the one introduction in it that is saved again and again.
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeNotebook } from './notebook.ts'

/** A notebook of `size` contacts and twice as many introductions. */
export interface Notes {
  readonly size: number
  readonly folder: string
  /** The id of the introduction that is saved. */
  readonly id: string
  /** Its file, relative to the folder. */
  readonly path: string
  /** Its text as it was written first; it ends within the timeline. */
  readonly text: string
}

/** Writes a notebook into `folder`. */
export function makeNotes(folder: string, size: number): Notes {
  writeNotebook(folder, size)
  const name = readdirSync(join(folder, 'introductions')).find((each) => each.endsWith('-00001.md'))
  if (name === undefined) throw new Error(`${folder} lacks an introduction`)
  const path = `introductions/${name}`
  return { size, folder, id: name.slice(0, -3), path, text: readFileSync(join(folder, path), 'utf8') }
}

/** The introduction with one more event that is no error. */
export const withEvent = ({ text }: Notes, words: string): string =>
  `${text}- 2026-11-18 talked by phone: ${words}\n`

/** The introduction with one more event whose verb is misspelt. */
export const withMistake = ({ text }: Notes): string => `${text}- 2026-11-18 thankd them\n`

/** How editors save: over the file, or beside it and then in its place. */
export const manners = {
  'in place': ({ folder, path }: Notes, text: string): void => {
    writeFileSync(join(folder, path), text)
  },
  renamed: ({ folder, path }: Notes, text: string): void => {
    const draft = join(folder, `${path}.draft~`)
    writeFileSync(draft, text)
    renameSync(draft, join(folder, path))
  },
} as const

export type Manner = keyof typeof manners
