// The static build: every page as a plain file, with addresses that hold wherever they are put.
import { existsSync, mkdirSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import type { Day } from '#core'
import { listNotebook } from '../host/listing.ts'
import { readTemplates } from '../host/templates.ts'
import { beginsHidden } from './incognito/begins.ts'
import { ensureLiveBuild } from './live-build.ts'
import { takeLock } from './lock.ts'
import { openProgram } from './program/open.ts'
import { entryAddresses, fileAt, likelyFolders, ownAddresses } from './static/addresses.ts'
import { addressOf } from './static/affected.ts'
import { writeAssets } from './static/assets.ts'
import { beginDraft, type Draft } from './static/folder.ts'
import { compareWithFormer } from './static/former.ts'
import { keepSmall } from './static/heap.ts'
import { type Job, openNotebook } from './static/job.ts'
import { folderMark, forgetRecord, readRecord, recordFile, withFiles, writeRecord } from './static/record.ts'
import { renderAll } from './static/render.ts'
import { type Ahead, manyNotes, openThreads, type Threads, threadsFor } from './static/threads.ts'

export interface BuildOptions {
  /** Instead of the notebook's own day. */
  readonly today?: Day
  /** How the person calls the folder of the notes, for messages. */
  readonly named?: string
  /** Default: two where there are many notes, and processors for them. */
  readonly threads?: 1 | 2
}

/**
 * Builds the site of the notebook in the folder `notes` into the folder `out`, both absolute; `root` is the project's
 * own folder. Where only the words of some notes differ from those of the copy in `out`, only what depends on them is
 * rendered anew. Gives how many pages were rendered. Throws an Error where it fails: then `out` stays as it was.
 */
export async function buildStatic(
  root: string,
  notes: string,
  out: string,
  { today, named = notes, threads: count }: BuildOptions = {},
): Promise<number> {
  mkdirSync(join(root, '.build'), { recursive: true })
  const program = await ensureLiveBuild(root)
  // two builds at once would write into one another's half-done pages
  const unlock = await takeLock(join(root, '.build', 'static.lock'))
  try {
    // what is saved while this waited belongs to the copy too
    const { root: realRoot, listed } = lookInto(notes)
    if (listed.length >= manyNotes) keepSmall()
    const draft = beginDraft(out)
    const job: Job = { root, notes, named, out, draft: draft.folder, program, today }
    const own = ownAddresses(join(root, 'src', 'pages'))
    const isFirst = !existsSync(recordFile(root, out))
    const threads = openThreads(job, count ?? threadsFor(listed), {
      root: realRoot,
      listed,
      folders: isFirst ? likelyFolders(listed) : [],
    })
    try {
      return await writeSite(job, { draft, own, threads })
    } finally {
      await threads.end()
      draft.discard()
    }
  } finally {
    unlock()
  }
}

/** A folder's real path, and what stands in it; nothing where it can't be listed: reading it says why. */
function lookInto(notes: string): Pick<Ahead, 'root' | 'listed'> {
  try {
    const root = realpathSync(notes)
    return { root, listed: listNotebook(root) }
  } catch {
    return { root: notes, listed: [] }
  }
}

interface Means {
  readonly draft: Draft
  /** The addresses of the pages that stand for themselves. */
  readonly own: readonly string[]
  readonly threads: Threads
}

async function writeSite(job: Job, { draft, own, threads }: Means): Promise<number> {
  const snapshot = await openNotebook(job, threads.readings())
  const { marksOf, carryFormer, plainFacts } = await openProgram(job.program)
  const file = recordFile(job.root, job.out)
  const made = JSON.stringify([
    job.program,
    job.notes,
    snapshot.today,
    beginsHidden({}),
    [...readTemplates(job.notes)],
  ])
  const { marks, past, ...former } = await compareWithFormer(
    job,
    snapshot,
    () => marksOf(snapshot),
    readRecord(file, job.out, made),
  )
  const { affected } = former
  if (affected) carryFormer(snapshot, former.facts, (entry) => !affected.has(addressOf(entry)))
  const entries = entryAddresses(snapshot)
  const known = new Set(former.pages)
  const kept = affected ? entries.filter((page) => known.has(page) && !affected.has(page)) : []
  if (!affected) writeAssets(job)
  const isKept = new Set(kept)
  const asked = { own, entries: entries.filter((page) => !isKept.has(page)), kept, tables: former.tables }
  const { rendered, files, tables, parts } = await renderAll(job, snapshot, threads, asked)
  forgetRecord(file)
  const pages = [...kept, ...parts, ...rendered]
  const isThere = new Set(pages)
  if (affected) draft.patch(files, former.pages.filter((page) => !isThere.has(page)).map(fileAt))
  else draft.publish()
  writeRecord(file, {
    made,
    folder: folderMark(job.out),
    marks: marks(),
    facts: plainFacts(snapshot),
    past,
    pages,
    tables: withFiles(tables, job.out),
  })
  await draft.tidy()
  return rendered.length
}
