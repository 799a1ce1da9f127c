// The stories under test/cases: a notebook, and for some days what is owed and what is wrong.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

const owed = z.record(z.string(), z.union([z.string(), z.number(), z.null(), z.array(z.string())]))
const day = z.strictObject({
  owed: z.array(owed).optional(),
  courtesies: z.array(owed).optional(),
  diagnostics: z.array(z.string()).optional(),
  stages: z.record(z.string(), z.string()).optional(),
  ledger: z
    .record(
      z.string(),
      z.strictObject({ given: z.number(), received: z.number(), thanks: z.number() }).partial(),
    )
    .optional(),
  reportsBack: z.record(z.string(), z.record(z.string(), z.string())).optional(),
})
const form = z.strictObject({
  story: z.string(),
  people: z.array(z.string()).default([]),
  files: z.record(z.string(), z.string()).default({}),
  bytes: z.record(z.string(), z.string()).default({}),
  on: z.record(z.string(), day),
})

/** What a story expects on one day; what is left out is not compared. */
export type Expected = z.infer<typeof day>

/** A story, with the files of its people. */
export interface Story {
  readonly name: string
  readonly story: string
  readonly files: Readonly<Record<string, string | Uint8Array>>
  readonly on: Readonly<Record<string, Expected>>
}

const title = (id: string): string =>
  id.replace(/(^|-)(\p{Ll})/gu, (_, dash: string, letter: string) => (dash && ' ') + letter.toUpperCase())

/** Where the stories stand, and where the ones shared with others may stand. */
export const casesFolder = join(import.meta.dirname, 'cases')
export const sharedCasesFolder = join(import.meta.dirname, '..', '..', 'shared', 'cases')

/** Every story under test/cases, by name. */
export function readStories(): readonly Story[] {
  if (!existsSync(casesFolder)) throw new Error('test/cases is missing')
  const names = readdirSync(casesFolder).filter((name) => name.endsWith('.yaml'))
  return names.sort().map((name) => {
    const { story, people, files, bytes, on } = form.parse(
      parse(readFileSync(join(casesFolder, name), 'utf8')),
    )
    const cards = people.map((id) => [`contacts/${id}.md`, `---\nname: ${title(id)}\n---\n`] as const)
    const raw = Object.entries(bytes).map(
      ([path, text]) => [path, new Uint8Array(Buffer.from(text, 'base64'))] as const,
    )
    const own: readonly (readonly [string, string | Uint8Array])[] = [...cards, ...raw]
    return {
      name: name.replace('.yaml', ''),
      story,
      files: { ...Object.fromEntries<string | Uint8Array>(own), ...files },
      on,
    }
  })
}
