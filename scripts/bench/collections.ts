// For comparison: Astro's own content collections over the same notes, in `astro dev`.
import { spawn } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { root } from '../steps.ts'
import { manners, type Notes, withEvent } from './notes.ts'
import { end, listenTo } from './said.ts'

/** Milliseconds; `undefined` where it took longer than the limit. */
export interface CollectionTimes {
  readonly start: number | undefined
  readonly save: number | undefined
}

/** How long Astro has to start, and to show a save, in milliseconds. */
export const collectionLimits = { start: 120_000, save: 60_000 } as const

const files = ({ folder, id }: Notes): Readonly<Record<string, string>> => ({
  'package.json': '{ "type": "module", "private": true }\n',
  'astro.config.mjs':
    "export default { cacheDir: './.cache', devToolbar: { enabled: false }, vite: { cacheDir: './.vite' } }\n",
  'src/content.config.ts': `import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
export const collections = { notes: defineCollection({ loader: glob({ pattern: '**/*.md', base: ${JSON.stringify(folder)} }) }) }
`,
  'src/pages/index.astro': `---
import { getEntry, render } from 'astro:content'
const { Content } = await render(await getEntry('notes', 'introductions/${id}'))
---
<Content />
`,
})

function writeProject(folder: string, notes: Notes): void {
  mkdirSync(join(folder, 'src/pages'), { recursive: true })
  for (const [path, text] of Object.entries(files(notes))) writeFileSync(join(folder, path), text)
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
}

const fetchText = (url: string, limit: number): Promise<string> =>
  fetch(url, { signal: AbortSignal.timeout(Math.ceil(limit)) })
    .then((answer) => answer.text())
    .catch(() => '')

/** Milliseconds until the page fetched anew has the words. */
async function timeUntil(url: string, words: string, limit: number): Promise<number | undefined> {
  const begun = performance.now()
  for (;;) {
    const left = limit - (performance.now() - begun)
    if (left <= 0) return undefined
    if ((await fetchText(url, left)).includes(words)) return performance.now() - begun
    await wait(10)
  }
}

/** Starts `astro dev` on a project in `folder`, saves a note once, and ends it. */
export async function timeCollections(folder: string, notes: Notes): Promise<CollectionTimes> {
  writeProject(folder, notes)
  const begun = performance.now()
  const astro = join(root, 'node_modules/.bin/astro')
  const server = spawn(process.execPath, [astro, 'dev', '--port', '0', '--host', '127.0.0.1'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const said = listenTo(server.stdout)
    const address = await said.until(/http:\/\/[\d.]+:\d+/, collectionLimits.start).catch(() => undefined)
    if (!address) return { start: undefined, save: undefined }
    const left = collectionLimits.start - (performance.now() - begun)
    if ((await timeUntil(address.found, 'We spoke', left)) === undefined)
      return { start: undefined, save: undefined }
    const start = performance.now() - begun
    manners['in place'](notes, withEvent(notes, 'shown-by-collections'))
    return { start, save: await timeUntil(address.found, 'shown-by-collections', collectionLimits.save) }
  } finally {
    await end(server)
  }
}
