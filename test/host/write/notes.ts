// Changes for tests, and everything that a folder holds, to compare it before and after.
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import type { Change } from '../../../src/host/write/write.ts'

/** Adds a line at the end of a note that is there. */
export const append = (path: string, line: string): Change => ({
  path,
  plan: (now) => {
    if (now === undefined) return { refused: `${path} isn’t there` }
    const end = now.text === '' || now.text.endsWith('\n') ? '' : now.text.includes('\r\n') ? '\r\n' : '\n'
    return { text: `${now.text}${end}${line}\n` }
  },
})

/** Makes a note that isn't there. */
export const create = (path: string, text: string): Change => ({
  path,
  plan: (now) => (now === undefined ? { text } : { refused: `${path} is there already` }),
})

/** Takes a note away. */
export const remove = (path: string): Change => ({ path, plan: () => ({ gone: true }) })

/** Every file beneath a folder, hidden ones too: its bytes (as latin1), or where a link leads. Folders count only for what is in them. */
export function filesIn(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  return Object.fromEntries(
    names.flatMap((name) => {
      const path = join(folder, name)
      const stats = lstatSync(path)
      if (stats.isSymbolicLink()) return [[name, `-> ${readlinkSync(path)}`]]
      return stats.isFile() ? [[name, readFileSync(path, 'latin1')]] : []
    }),
  )
}

/** What a refusal says, with its exit code; the test fails where there is none. */
export function refusal(work: () => unknown): { readonly code: unknown; readonly said: string } {
  try {
    work()
  } catch (error) {
    if (error instanceof Error && 'exitCode' in error) return { code: error.exitCode, said: error.message }
    throw error
  }
  throw new Error('nothing was refused')
}
