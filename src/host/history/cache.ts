// What was read of commits, kept for the next time: by commit id, safe to delete or to be killed over, and never the truth.
import { createHash, randomUUID } from 'node:crypto'
import { readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { makeFolder } from '../make-folder.ts'
import type { Commit } from '#core'
import { cacheFolder } from './cache-folder.ts'

/** Commits already read, and the heads from which they were: all that these come from is among them. */
export interface Kept {
  readonly heads: readonly string[]
  readonly commits: ReadonlyMap<string, Commit>
}

export const nothingKept: Kept = { heads: [], commits: new Map() }

// Another form of what is kept, or another way to read a line, is another number.
const form = 'owed history 1'
const mostHeads = 20

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The file for the repository whose common folder (real, absolute) this is. */
export const historyFile = (commonDir: string, folder: string = cacheFolder()): string =>
  join(folder, 'history', `${digest(commonDir).slice(0, 32)}.json`)

/** What was kept; nothing where there is no such file, or it isn't whole. */
export function loadKept(file: string): Kept {
  try {
    const text = readFileSync(file, 'utf8')
    const end = text.indexOf('\n')
    const body = text.slice(end + 1)
    if (text.slice(0, end) !== `${form} ${digest(body)}`) return nothingKept
    const { heads, commits } = JSON.parse(body) as { heads: string[]; commits: Commit[] }
    return { heads, commits: new Map(commits.map((commit) => [commit.id, commit])) }
  } catch {
    return nothingKept
  }
}

function discard(draft: string): void {
  try {
    rmSync(draft, { force: true })
  } catch {
    // there is no folder that it could stand in
  }
}

const anHour = 3_600_000

/** Takes away what a process that was killed had begun to write. */
function discardLeft(file: string): void {
  const started = `${basename(file)}.`
  for (const name of readdirSync(dirname(file)).filter((each) => each.startsWith(started))) {
    const draft = join(dirname(file), name)
    if (Date.now() - statSync(draft).mtimeMs > anHour) discard(draft)
  }
}

/** Keeps it; where that can't be, nothing is lost but time. */
export function saveKept(file: string, { heads, commits }: Kept): void {
  const body = JSON.stringify({ heads: heads.slice(0, mostHeads), commits: [...commits.values()] })
  const draft = `${file}.${process.pid}-${randomUUID().slice(0, 8)}`
  try {
    makeFolder(dirname(file))
    writeFileSync(draft, `${form} ${digest(body)}\n${body}`, { mode: 0o600, flag: 'wx' })
    renameSync(draft, file)
    discardLeft(file)
  } catch {
    discard(draft)
  }
}
