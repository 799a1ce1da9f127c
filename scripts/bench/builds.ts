// The static build, cold and after one edit, beside what others need for a page of each of the same notes.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from '../steps.ts'
import { type Run, runOnce, settle } from './measure.ts'
import { manners, type Notes, withEvent } from './notes.ts'

/** One round: whole processes, one after the other. */
export interface BuildRound {
  readonly cold: Run
  readonly edited: Run
  readonly collections: Run
  readonly eleventy: Run
  /** Undefined where it isn't on PATH. */
  readonly hugo: Run | undefined
}

const layout = (title: string, content: string): string =>
  `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>${title}</title></head>\n<body><h1>${title}</h1>${content}</body></html>\n`

const collections = (notes: string): Readonly<Record<string, string>> => ({
  'package.json': '{ "type": "module", "private": true }\n',
  'astro.config.mjs':
    "export default { cacheDir: './.cache', devToolbar: { enabled: false }, vite: { cacheDir: './.vite' } }\n",
  'src/content.config.ts': `import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
export const collections = { notes: defineCollection({ loader: glob({ pattern: '**/*.md', base: ${JSON.stringify(notes)} }) }) }
`,
  'src/pages/[...id].astro': `---
import { getCollection, render } from 'astro:content'
export async function getStaticPaths() {
  return (await getCollection('notes')).map((entry) => ({ params: { id: entry.id }, props: { entry } }))
}
const { entry } = Astro.props
const { Content } = await render(entry)
---
${layout('{entry.data.name ?? entry.id}', '<Content />')}`,
})

const eleventy: Readonly<Record<string, string>> = {
  'package.json': '{ "type": "module", "private": true }\n',
  'eleventy.config.mjs':
    "export default (config) => { config.setQuietMode(true); config.addGlobalData('layout', 'note.njk') }\n",
  'notes/_includes/note.njk': layout('{{ name or page.fileSlug }}', '{{ content | safe }}'),
}

const hugo: Readonly<Record<string, string>> = {
  'hugo.toml': "baseURL = 'https://notes.example/'\ndisableKinds = ['taxonomy', 'term', 'rss', 'sitemap']\n",
  'layouts/_default/single.html': layout('{{ or .Params.name .File.BaseFileName }}', '{{ .Content }}'),
  'layouts/_default/list.html': layout('{{ .Title }}', '{{ range .Pages }}{{ .LinkTitle }} {{ end }}'),
  'layouts/index.html': layout('Notes', ''),
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

/** The projects of one notebook. */
export interface Projects {
  readonly folder: string
  readonly hasHugo: boolean
}

function hasProgram(name: string): boolean {
  try {
    execFileSync(name, ['version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Writes, into `folder`, a project of each kind over the notes. */
export function makeProjects(folder: string, notes: Notes): Projects {
  write(join(folder, 'collections'), collections(notes.folder))
  write(join(folder, 'eleventy'), eleventy)
  cpSync(notes.folder, join(folder, 'eleventy/notes'), { recursive: true, filter: isNote })
  for (const name of ['collections', 'eleventy'])
    symlinkSync(join(root, 'node_modules'), join(folder, name, 'node_modules'), 'junction')
  const hasHugo = hasProgram('hugo')
  if (hasHugo) {
    write(join(folder, 'hugo'), hugo)
    cpSync(notes.folder, join(folder, 'hugo/content'), { recursive: true, filter: isNote })
  } else console.error('Hugo isn’t on PATH: its row is left out.')
  return { folder, hasHugo }
}

const isNote = (path: string): boolean => !path.includes('/.git')

/** Builds everything once: each from nothing but its program, then ours once more after an edit. */
export function timeBuilds({ folder, hasHugo }: Projects, notes: Notes, round: number): BuildRound {
  const out = join(folder, 'owed')
  for (const each of [
    'owed',
    'collections/dist',
    'collections/.cache',
    'collections/.astro',
    'eleventy/_site',
    'hugo/public',
  ])
    rmSync(join(folder, each), { recursive: true, force: true })
  const ours = (): Run => runOnce(folder, ['scripts/bench/build-once.ts', notes.folder, out])
  const cold = ours()
  manners['in place'](notes, withEvent(notes, `built again ${round}`))
  const edited = ours()
  manners['in place'](notes, notes.text)
  return {
    cold,
    edited,
    collections: runOnce(
      folder,
      [join(root, 'node_modules/astro/bin/astro.mjs'), 'build'],
      join(folder, 'collections'),
    ),
    eleventy: runOnce(
      folder,
      [join(root, 'node_modules/@11ty/eleventy/cmd.cjs'), '--input=notes', '--output=_site', '--quiet'],
      join(folder, 'eleventy'),
    ),
    hugo: hasHugo ? timeHugo(join(folder, 'hugo')) : undefined,
  }
}

function timeHugo(cwd: string): Run {
  settle()
  const begun = performance.now()
  execFileSync('hugo', ['--quiet'], { cwd, stdio: ['ignore', 'ignore', 'inherit'] })
  return { seconds: (performance.now() - begun) / 1000, mebibytes: NaN }
}
