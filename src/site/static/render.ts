// All pages of a static build rendered: by a second thread as far as there is one and it has time, the rest here.
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { SnapshotWithHistory } from '../../host/history/with-history.ts'
import { openProgram } from '../program/open.ts'
import type { EntryShown } from '../views/entry.ts'
import type { FormerTable, TableMark } from '../views/long.ts'
import { removeUnused } from './folder.ts'
import type { Job } from './job.ts'
import { staysWhole } from './rows.ts'
import { openPress, type Share } from './share.ts'
import type { Sheet, Threads } from './threads.ts'

/** How many pages wait for the second thread: enough for as long as the first is busy with a long one, or with a short one. */
const [mostAhead, fewAhead] = [1000, 20]

/** The addresses of pages that are asked for. */
export interface Pages {
  /** Those that stand for themselves. */
  readonly own: readonly string[]
  readonly entries: readonly string[]
  /** Those that stay as they are. */
  readonly kept: readonly string[]
  /** What can be used of the former copy's long tables, by their addresses. */
  readonly tables: ReadonlyMap<string, FormerTable>
}

/** The addresses of the pages that were rendered, all files that were written, and the marks of tables and their parts by their addresses. */
export interface Rendered {
  readonly rendered: readonly string[]
  readonly files: ReadonlySet<string>
  readonly tables: ReadonlyMap<string, TableMark>
  /** The addresses of those parts of tables that stay as they are in the former copy. */
  readonly parts: readonly string[]
}

/** Renders all pages that are asked for, and all that these lead to. Throws an Error where one of them is missing or breaks. */
export async function renderAll(
  job: Job,
  snapshot: SnapshotWithHistory,
  threads: Threads,
  { own, entries, kept, tables }: Pages,
): Promise<Rendered> {
  const program = await openProgram(job.program)
  const { entryShown, longShown, ownShown, frameOf, marksOf } = program
  const press = await openPress(job)
  const frame = frameOf(snapshot, {})
  const locals = { snapshot, frame, root: job.notes }
  threads.begin(frame)
  const marks = new Map<string, TableMark>()
  const waiting = entrySheets(entries, (address) => entryShown(snapshot, locals, address))
  const feed = (most: number): void => {
    while (threads.isFree(most)) {
      const { value: sheet } = waiting.next()
      if (!sheet) return
      threads.send(sheet)
    }
  }
  /** The sheet of a page that stands for itself, where what it shows can be told apart from the notebook. */
  const ownSheet = async (address: string): Promise<Sheet | undefined> => {
    const shown = longShown(snapshot, address, tables.get(address))
    if (!shown) {
      const page = await ownShown(snapshot, locals, address)
      return page ? { address, locals: { own: page } } : undefined
    }
    const [long, ...parts] = shown.parts
    marks.set(address, shown.mark)
    return { address, locals: { long }, rest: { parts, sources: shown.sources } }
  }
  // the further ones first: there is much to print of little to work out
  const further = await program.partAddresses(snapshot)
  const parts: string[] = []
  for (const page of further) {
    const mark = await program.partMark(snapshot, page)
    if (!mark) continue
    marks.set(page, mark)
    if (staysWhole(mark, tables.get(page))) parts.push(page)
  }
  const stays = [...kept, ...parts]
  for (const page of pagesLeft([further, own, press.found], [...entries, ...stays])) {
    feed(mostAhead)
    const sheet = await ownSheet(page)
    if (!sheet) await press.print(page, locals)
    else if (threads.isFree(Infinity)) threads.send(sheet)
    else await press.print(page, { ...sheet.locals, frame }, sheet.rest)
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
  const done = [...stays, ...press.tried, ...(other?.rendered ?? [])]
  for (const page of pagesLeft([own, entries, other?.found ?? [], press.found], done))
    await press.print(page, locals)
  const all = sumUp(job, [press.share(), ...(other ? [other] : [])], [...own, ...entries])
  return { ...all, tables: marks, parts }
}

/** The sheets of entries, each worked out when it is asked for. */
function* entrySheets(
  addresses: readonly string[],
  shownAt: (address: string) => EntryShown | null,
): Generator<Sheet, undefined> {
  for (const address of addresses) {
    const entry = shownAt(address)
    if (entry) yield { address, locals: { entry } }
  }
}

/** All that was rendered, and removes the folders that nothing is in. Throws an Error where a page of those `asked` is missing. */
function sumUp(
  job: Job,
  shares: readonly Share[],
  asked: readonly string[],
): Pick<Rendered, 'rendered' | 'files'> {
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
