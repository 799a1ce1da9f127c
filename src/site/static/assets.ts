// What the pages of a static build load, and what lies beside them, written into its draft.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { searchEngine } from '../classic.ts'
import { relativeCss } from '../relative.ts'
import { filesBeside } from './beside.ts'
import { writeInto } from './folder.ts'
import type { Job } from './job.ts'

/** Writes what pages load, with addresses seen from where it stands, and what lies beside them. */
export function writeAssets({ root, program, draft }: Job): void {
  const { write } = writeInto(draft)
  for (const [path, text] of Object.entries(filesBeside)) write(path, text)
  write('search-engine.js', searchEngine(root))
  const client = join(program, 'client')
  for (const entry of readdirSync(client, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const path = relative(client, file).split(sep).join('/')
    const content = readFileSync(file)
    write(path, path.endsWith('.css') ? relativeCss(content.toString('utf8'), path) : content)
  }
}
