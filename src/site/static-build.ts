// The static build: every page as a plain file, with addresses that hold wherever they are put.
import { existsSync, mkdirSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Day } from '#core'
import type { SnapshotWithHistory } from '../host/history/with-history.ts'
import { listNotebook } from '../host/listing.ts'
import { readTemplates } from '../host/templates.ts'
import { beginsHidden } from './incognito/begins.ts'
import { ensureLiveBuild } from './live-build.ts'
import { takeLock } from './lock.ts'
import { openProgram, type Program } from './program/open.ts'
import { entryAddresses, fileAt, likelyFolders, ownAddresses } from './static/addresses.ts'
import { affectedPages } from './static/affected.ts'
import { writeAssets } from './static/assets.ts'
import { beginDraft, type Draft, removeUnused } from './static/folder.ts'
import { keepSmall } from './static/heap.ts'
import { type Job, openNotebook } from './static/job.ts'
import {
  type BuildRecord,
  folderMark,
  forgetRecord,
  readRecord,
  recordFile,
  writeRecord,
} from './static/record.ts'
import { openPress, type Share } from './static/share.ts'
import { type Ahead, manyNotes, openThreads, type Sheet, type Threads, threadsFor } from './static/threads.ts'
import type { EntryShown } from './views/entry.ts'

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
  const { root: realRoot, listed } = lookInto(notes)
  if (listed.length >= manyNotes) keepSmall()
  mkdirSync(join(root, '.build'), { recursive: true })
  const program = await ensureLiveBuild(root)
  // two builds at once would write into one another's half-done pages
  const unlock = await takeLock(join(root, '.build', 'static.lock'))
  try {
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
  const { marksOf } = await openProgram(job.program)
  const file = recordFile(job.root, job.out)
  const made = JSON.stringify([
    job.program,
    job.notes,
    snapshot.today,
    beginsHidden({}),
    [...readTemplates(job.notes)],
  ])
  const { pages: former, affected } = formerCopy(readRecord(file, job.out, made), marksOf, snapshot)
  const entries = entryAddresses(snapshot)
  const known = new Set(former)
  const kept = affected ? entries.filter((page) => known.has(page) && !affected.has(page)) : []
  if (!affected) writeAssets(job)
  const isKept = new Set(kept)
  const asked = { own, entries: entries.filter((page) => !isKept.has(page)), kept }
  const { rendered, files } = await renderAll(job, snapshot, threads, asked)
  forgetRecord(file)
  const pages = [...kept, ...rendered]
  const isThere = new Set(pages)
  if (affected) draft.patch(files, former.filter((page) => !isThere.has(page)).map(fileAt))
  else draft.publish()
  writeRecord(file, { made, folder: folderMark(job.out), marks: marksOf(snapshot), pages })
  return rendered.length
}

/** What can be used of a former copy. */
interface Former {
  readonly pages: readonly string[]
  /** The pages of it that may say something else now; undefined where any may. */
  readonly affected: ReadonlySet<string> | undefined
}

/** What its record tells; the marks in it, which are as large as all notes together, are needed no further. */
function formerCopy(
  record: BuildRecord | undefined,
  marksOf: Program['marksOf'],
  snapshot: SnapshotWithHistory,
): Former {
  if (!record) return { pages: [], affected: undefined }
  return { pages: record.pages, affected: affectedPages(record.marks, marksOf(snapshot), snapshot) }
}

/** How many pages wait for the second thread: enough for as long as the first is busy with a long one, or with a short one. */
const [mostAhead, fewAhead] = [1000, 20]

interface Pages {
  /** Those that stand for themselves. */
  readonly own: readonly string[]
  readonly entries: readonly string[]
  /** Those that stay as they are. */
  readonly kept: readonly string[]
}

/** The addresses of the pages that were rendered, and all files that were written. */
interface Rendered {
  readonly rendered: readonly string[]
  readonly files: ReadonlySet<string>
}

/** Renders all pages that are asked for, and all that these lead to: entries by two threads where there are, the rest by this one. */
async function renderAll(
  job: Job,
  snapshot: SnapshotWithHistory,
  threads: Threads,
  { own, entries, kept }: Pages,
): Promise<Rendered> {
  const { entryShown, longShown, frameOf, marksOf } = await openProgram(job.program)
  const press = await openPress(job)
  const frame = frameOf(snapshot, {})
  const locals = { snapshot, frame, root: job.notes }
  threads.begin(frame)
  const waiting = entrySheets(entries, (address) => entryShown(snapshot, locals, address))
  const feed = (most: number): void => {
    while (threads.isFree(most)) {
      const { value: sheet } = waiting.next()
      if (!sheet) return
      threads.send(sheet)
    }
  }
  for (const page of pagesLeft([own, press.found], [...entries, ...kept])) {
    feed(mostAhead)
    const [long, ...rest] = longShown(snapshot, page)
    if (!long) await press.print(page, locals)
    else if (threads.isFree(Infinity)) threads.send({ address: page, locals: { long }, rest })
    else await press.print(page, { long, frame }, rest)
    // a signal, or the other thread's fault, is heard only between two turns of the event loop
    await nextTurn()
  }
  feed(mostAhead)
  // the next build will ask for them
  marksOf(snapshot)
  for (;;) {
    feed(fewAhead)
    const { value: sheet } = waiting.next()
    if (!sheet) break
    await press.print(sheet.address, { ...sheet.locals, frame })
    await nextTurn()
  }
  const other = await threads.rest()
  const done = [...kept, ...press.tried, ...(other?.rendered ?? [])]
  for (const page of pagesLeft([own, entries, other?.found ?? [], press.found], done))
    await press.print(page, locals)
  return sumUp(job, [press.share(), ...(other ? [other] : [])], [...own, ...entries])
}

/** The sheets of entries, each worked out when it is asked for. */
function* entrySheets(
  addresses: readonly string[],
  shownAt: (address: string) => EntryShown | null,
): Generator<Sheet, undefined> {
  for (const address of addresses) {
    const entry = shownAt(address)
    if (entry) yield { address, locals: { entry }, rest: [] }
  }
}

/** All that was rendered, and removes the folders that nothing is in. Throws an Error where a page of those `asked` is missing. */
function sumUp(job: Job, shares: readonly Share[], asked: readonly string[]): Rendered {
  const rendered = shares.flatMap((share) => share.rendered)
  const isThere = new Set(rendered)
  const missing = asked.find((page) => !isThere.has(page))
  if (missing !== undefined) throw new Error(`${missing} isn’t there`)
  const files = new Set(shares.flatMap((share) => share.files))
  removeUnused(
    job.draft,
    shares.flatMap(({ prepared }) => prepared),
    files,
  )
  return { rendered, files }
}

/** Those pages that aren't done, each once; what is added to a set of them meanwhile comes too. */
function* pagesLeft(
  pages: readonly Iterable<string>[],
  done: Iterable<string>,
): Generator<string, undefined> {
  const seen = new Set(done)
  for (const some of pages)
    for (const page of some) {
      if (seen.has(page)) continue
      seen.add(page)
      yield page
    }
}
