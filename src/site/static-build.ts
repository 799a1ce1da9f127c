// The static build: the pages as plain files, with addresses that hold wherever they are put.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { classicScripts, writeSearchEngine } from './classic.ts'
import { runAstroBuild } from './live-build.ts'
import { takeLock } from './lock.ts'
import { relativeCss, relativeHtml } from './relative.ts'

/**
 * Builds the site of the notebook in the folder `notes` into the folder `out`, both absolute; `root` is the project's own
 * folder. Throws an Error with the build's output where it fails.
 */
export async function buildStatic(root: string, notes: string, out: string): Promise<void> {
  mkdirSync(join(root, '.build'), { recursive: true })
  // two builds at once would write into one another's half-done pages
  const unlock = await takeLock(join(root, '.build', 'static.lock'))
  try {
    await runAstroBuild(root, { OWED_OUTPUT: 'static', OWED_NOTES: notes, OWED_OUT: out })
  } finally {
    unlock()
  }
  writeSearchEngine(root, out)
  const classic = classicScripts(out)
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  for (const { parentPath, name } of files) {
    const file = join(parentPath, name)
    const path = relative(out, file).split(sep).join('/')
    // a server shows this one at any address, so it can't be seen from one place
    if (path === '404.html') continue
    if (path.endsWith('.html')) rewrite(file, (html) => relativeHtml(classic(html), path))
    if (path.endsWith('.css')) rewrite(file, (css) => relativeCss(css, path))
  }
}

function rewrite(file: string, change: (text: string) => string): void {
  const before = readFileSync(file, 'utf8')
  const after = change(before)
  if (after !== before) writeFileSync(file, after)
}
