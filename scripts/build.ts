// `npm run build`: writes the site as plain files to dist/, from the notebook that --notes or OWED_NOTES names, else ./notes.
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { UserError, exits } from '../src/host/failure.ts'
import { beginHidden } from '../src/site/incognito/begins.ts'
import { readBuild } from '../src/site/calls.ts'
import { buildStatic } from '../src/site/static-build.ts'
import { countWords } from '../src/site/words/dates.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

try {
  const options = readBuild(process.argv.slice(2), process.env.OWED_NOTES ?? 'notes')
  if ('help' in options) console.log(options.help)
  else {
    if (options.incognito) beginHidden()
    await build(options.notes)
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = error instanceof UserError ? error.exitCode : exits.environment
}

async function build(folder: string): Promise<void> {
  const notes = resolve(folder)
  const pages = await buildStatic(root, notes, join(root, 'dist'), { named: folder })
  console.log(
    `Built from ${notes} into dist/: ${countWords(pages, 'page')} rendered. It is private: dist/PRIVATE.txt.`,
  )
}
