// `npm run build`: writes the site as plain files to dist/, from OWED_NOTES or ./notes.
import { fileURLToPath } from 'node:url'
import { UserError, exits } from '../src/host/failure.ts'
import { openWorkspace } from '../src/host/workspace.ts'
import { runAstroBuild } from '../src/site/live-build.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

try {
  const notes = await openWorkspace({ root: process.env.OWED_NOTES ?? 'notes', watch: false })
  await runAstroBuild(root, { OWED_OUTPUT: 'static', OWED_NOTES: notes.root })
  console.log(`Built from ${notes.root} into dist/.`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = error instanceof UserError ? error.exitCode : exits.environment
}
