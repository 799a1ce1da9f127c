// The static build: every page as a plain file, with addresses that hold wherever they are put.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Day } from '#core'
import type { SnapshotWithHistory } from '../host/history/with-history.ts'
import { openWorkspace } from '../host/workspace.ts'
import { classicScripts, searchEngine } from './classic.ts'
import { historyOf } from './history.ts'
import { beginsHidden } from './incognito/begins.ts'
import { ensureLiveBuild } from './live-build.ts'
import { takeLock } from './lock.ts'
import { relativeCss, relativeHtml } from './relative.ts'
import { addressesIn, entryAddresses, fileAt, ownAddresses } from './static/addresses.ts'
import { affectedPages } from './static/affected.ts'
import { filesBeside } from './static/beside.ts'
import { beginDraft, type Draft } from './static/folder.ts'
import { marksOf } from './static/marks.ts'
import { folderMark, forgetRecord, readRecord, recordFile, writeRecord } from './static/record.ts'
import { openRenderer, type Render } from './static/render.ts'

/** What is built from what. */
interface Job {
  /** The project's own folder, absolute like the others. */
  readonly root: string
  readonly notes: string
  readonly out: string
  /** The live build whose pages are written. */
  readonly program: string
  readonly snapshot: SnapshotWithHistory
}

export interface BuildOptions {
  /** Instead of the notebook's own day. */
  readonly today?: Day
  /** How the person calls the folder of the notes, for messages. */
  readonly named?: string
}

/**
 * Builds the site of the notebook in the folder `notes` into the folder `out`, both absolute; `root` is the project's
 * own folder. Where only the words of some notes differ from
 * those of the copy in `out`, only what depends on them is rendered anew. Gives how many pages were rendered. Throws an
 * Error where it fails: then `out` stays as it was.
 */
export async function buildStatic(
  root: string,
  notes: string,
  out: string,
  { today, named = notes }: BuildOptions = {},
): Promise<number> {
  mkdirSync(join(root, '.build'), { recursive: true })
  const program = await ensureLiveBuild(root)
  // two builds at once would write into one another's half-done pages
  const unlock = await takeLock(join(root, '.build', 'static.lock'))
  try {
    const workspace = await openWorkspace({ root: notes, named, today, watch: false })
    const current = workspace.current()
    const history = await historyOf(current, notes)
    return await writeSite({
      root,
      notes,
      out,
      program,
      snapshot: history ? { ...current, history } : current,
    })
  } finally {
    unlock()
  }
}

async function writeSite(job: Job): Promise<number> {
  const { root, notes, out, program, snapshot } = job
  const file = recordFile(root, out)
  const made = JSON.stringify([program, notes, snapshot.today, beginsHidden({})])
  const marks = marksOf(snapshot)
  const former = readRecord(file, out, made)
  const affected = former && affectedPages(former.marks, marks, snapshot)
  const kept = former && affected ? former.pages : []
  const draft = beginDraft(out)
  try {
    if (!affected) writeAssets(job, draft)
    const pages = affected
      ? new Set(kept.filter((page) => isEntry(page) && !affected.has(page)))
      : new Set<string>()
    const rendered = await writePages(job, pages, draft, affected ? out : draft.folder)
    forgetRecord(file)
    const all = [...pages, ...rendered]
    const now = new Set(all)
    if (affected) draft.patch(kept.filter((page) => !now.has(page)).map(fileAt))
    else draft.publish()
    writeRecord(file, { made, folder: folderMark(out), marks, pages: all })
    return rendered.length
  } catch (error) {
    draft.discard()
    throw error
  }
}

/** Whether an address is that of an entry's page: only these depend on few notes. */
const isEntry = (address: string): boolean => /^\/(contacts|introductions)\/[^/]+\/$/.test(address)

/**
 * Writes all pages but those that are `kept` as they are: those that stand for themselves, the entries', and all that
 * these lead to. `assets` is the folder with what they load. Gives their addresses.
 */
async function writePages(
  { root, notes, program, snapshot }: Job,
  kept: ReadonlySet<string>,
  draft: Draft,
  assets: string,
): Promise<readonly string[]> {
  const render = await openRenderer(program, { snapshot, root: notes })
  const classic = classicScripts(assets, draft.write)
  const own = new Set([...ownAddresses(join(root, 'src', 'pages')), ...entryAddresses(snapshot)])
  const addresses = new Set(own)
  const written: string[] = []
  for (const address of addresses) {
    if (kept.has(address)) continue
    const html = await renderPage(address, render, own)
    if (html === undefined) continue
    written.push(address)
    const path = fileAt(address)
    if (!path.endsWith('.html')) {
      draft.write(path, html)
      continue
    }
    for (const found of addressesIn(html)) addresses.add(found)
    // a server shows this one at any address, so it can't be seen from one place
    const isAnywhere = path === '404.html'
    draft.write(path, isAnywhere ? classic(html) : relativeHtml(classic(html), path.split(sep).join('/')))
  }
  return written
}

/** What an address answers; undefined where nothing is there and it isn't one of our `own`. */
async function renderPage(
  address: string,
  render: Render,
  own: ReadonlySet<string>,
): Promise<string | undefined> {
  const { status, body } = await render(address)
  if (status === 200 || address === '/404') return body
  if (status === 404 && !own.has(address)) return undefined
  throw new Error(`${address} answers ${status}:\n${body}`)
}

/** Writes what pages load, with addresses seen from where it stands, and what lies beside them. */
function writeAssets({ root, program }: Job, draft: Draft): void {
  for (const [path, text] of Object.entries(filesBeside)) draft.write(path, text)
  draft.write('search-engine.js', searchEngine(root))
  const client = join(program, 'client')
  for (const entry of readdirSync(client, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const path = relative(client, file).split(sep).join('/')
    const content = readFileSync(file)
    draft.write(path, path.endsWith('.css') ? relativeCss(content.toString('utf8'), path) : content)
  }
}
