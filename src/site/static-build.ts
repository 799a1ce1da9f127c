// The static build: every page as a plain file, with addresses that hold wherever they are put.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Day } from '#core'
import { openWorkspace } from '../host/workspace.ts'
import { classicScripts, searchEngine } from './classic.ts'
import { historyOf } from './history.ts'
import { ensureLiveBuild } from './live-build.ts'
import { takeLock } from './lock.ts'
import { relativeCss, relativeHtml } from './relative.ts'
import { addressesIn, entryAddresses, fileAt, ownAddresses } from './static/addresses.ts'
import { filesBeside } from './static/beside.ts'
import { beginDraft, type Draft } from './static/folder.ts'
import { openRenderer, type Render } from './static/render.ts'

/**
 * Builds the site of the notebook in the folder `notes` into the folder `out`, both absolute, as of `today` (the
 * notebook's own day unless told); `root` is the project's own folder. Throws an Error where it fails: then `out` stays
 * as it was.
 */
export async function buildStatic(root: string, notes: string, out: string, today?: Day): Promise<void> {
  mkdirSync(join(root, '.build'), { recursive: true })
  const program = await ensureLiveBuild(root)
  // two builds at once would write into one another's half-done pages
  const unlock = await takeLock(join(root, '.build', 'static.lock'))
  const draft = beginDraft(out)
  try {
    await writeSite({ root, notes, today, program, draft })
    draft.publish()
  } catch (error) {
    draft.discard()
    throw error
  } finally {
    unlock()
  }
}

interface Site {
  readonly root: string
  readonly notes: string
  readonly today: Day | undefined
  /** The live build whose pages are written. */
  readonly program: string
  readonly draft: Draft
}

async function writeSite({ root, notes, today, program, draft }: Site): Promise<void> {
  copyAssets(program, draft)
  draft.write('search-engine.js', searchEngine(root))
  for (const [path, text] of Object.entries(filesBeside)) draft.write(path, text)
  const workspace = await openWorkspace({ root: notes, today, watch: false })
  const current = workspace.current()
  const snapshot = { ...current, history: await historyOf(current, notes) }
  const render = await openRenderer(program, { snapshot, root: notes })
  const first = [...ownAddresses(join(root, 'src', 'pages')), ...entryAddresses(snapshot)]
  await writePages(first, render, draft)
}

/** Writes the pages at these addresses and at all that they lead to. */
async function writePages(first: readonly string[], render: Render, draft: Draft): Promise<void> {
  const classic = classicScripts(draft.folder, draft.write)
  const own = new Set(first)
  const addresses = new Set(first)
  for (const address of addresses) {
    const { status, body } = await render(address)
    if (status === 404 && address !== '/404' && !own.has(address)) continue
    if (status !== 200 && address !== '/404') throw new Error(`${address} answers ${status}:\n${body}`)
    const path = fileAt(address)
    if (!path.endsWith('.html')) {
      draft.write(path, body)
      continue
    }
    for (const found of addressesIn(body)) addresses.add(found)
    const html = classic(body)
    // a server shows this one at any address, so it can't be seen from one place
    draft.write(path, path === '404.html' ? html : relativeHtml(html, path.split(sep).join('/')))
  }
}

/** Copies what pages load, with addresses seen from where it stands. */
function copyAssets(program: string, draft: Draft): void {
  const client = join(program, 'client')
  for (const entry of readdirSync(client, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const path = relative(client, file).split(sep).join('/')
    const content = readFileSync(file)
    draft.write(path, path.endsWith('.css') ? relativeCss(content.toString('utf8'), path) : content)
  }
}
