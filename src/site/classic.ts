// Scripts of a static build as plain ones: over file:// a browser runs no modules.
import { buildSync } from 'esbuild'
import { createHash } from 'node:crypto'
import { join } from 'node:path'

const settings = { bundle: true, format: 'iife', minify: true, target: 'es2022', charset: 'utf8' } as const

/**
 * Makes what changes a page of the build in `out` (an absolute folder) so that all its modules are one plain script,
 * made once for all pages that have the same ones, handed to `write` with its path, and run when they would have been.
 */
export function classicScripts(
  out: string,
  write: (path: string, script: string) => void,
): (html: string) => string {
  const made = new Map<string, string>()
  const scriptFor = (paths: readonly string[]): string => {
    const contents = paths.map((path) => `import ${JSON.stringify(join(out, path))}`).join('\n')
    const before = made.get(contents)
    if (before !== undefined) return before
    const { outputFiles } = buildSync({ ...settings, stdin: { contents, resolveDir: out }, write: false })
    const text = outputFiles[0]?.text ?? ''
    const path = `/_astro/page.${createHash('sha256').update(text).digest('base64url').slice(0, 8)}.js`
    write(path.slice(1), text)
    made.set(contents, path)
    return path
  }
  return (html) => {
    // what stands before the first of them is most of a page
    const start = html.indexOf('<script type="module" src="')
    if (start < 0) return html
    const rest = html.slice(start)
    const paths = [...rest.matchAll(modules)].map(([, path = '']) => path)
    let isFirst = true
    const plain = rest.replace(modules, () => {
      if (!isFirst) return ''
      isFirst = false
      return `<script defer src="${scriptFor(paths)}"></script>`
    })
    return html.slice(0, start) + plain
  }
}

const modules = /<script type="module" src="([^"]+)"><\/script>/g

/** The script that searches in a static build, from the sources of the project in the folder `root`. */
export function searchEngine(root: string): string {
  const entry = join(root, 'src/site/search/in-static.ts')
  return buildSync({ ...settings, entryPoints: [entry], write: false }).outputFiles[0]?.text ?? ''
}
