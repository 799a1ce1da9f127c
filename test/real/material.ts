// Where files that nobody here wrote may stand; tests that need them are left out where they don't.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'real')

/** The path of a part of the material; undefined, with a notice, where it isn't here. */
export function findMaterial(...parts: readonly string[]): string | undefined {
  const path = join(folder, ...parts)
  if (existsSync(path)) return path
  console.warn(`left out: ${parts.join('/')} of the shared material isn’t here`)
  return undefined
}

export const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

/** The Markdown files of a folder and all below it, by path relative to it. */
export const readFolder = (path: string): readonly (readonly [string, Uint8Array])[] =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && file.name.endsWith('.md'))
    .map((file) => join(file.parentPath, file.name))
    .map(
      (file) =>
        [
          file
            .slice(path.length + 1)
            .split('\\')
            .join('/'),
          new Uint8Array(readFileSync(file)),
        ] as const,
    )
