// What a static copy is made of, to be compared with another.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Every file of a folder with what is in it (base64), by its path from there: `/index.html`. */
export const filesIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file.slice(folder.length), readFileSync(file, 'base64')]),
  )
