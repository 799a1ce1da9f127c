// Serves a notebook on this machine: builds the pages where needed, says where to look and what is owed today.
import { fileURLToPath } from 'node:url'
import { UserError } from '../src/host/failure.ts'
import { withHistory } from '../src/host/history/with-history.ts'
import { openWorkspace, type Workspace } from '../src/host/workspace.ts'
import { readStart } from '../src/site/calls.ts'
import { ensureLiveBuild } from '../src/site/live-build.ts'
import { serveSite, type RunningSite } from '../src/site/server.ts'
import { greeting } from '../src/site/words/greeting.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

try {
  const options = readStart(process.argv.slice(2), process.env.OWED_NOTES ?? 'notes')
  if ('help' in options) console.log(options.help)
  else await serve(options)
} catch (error) {
  if (!(error instanceof UserError)) throw error
  console.error(error.message)
  process.exitCode = error.exitCode
}

async function serve(options: { notes: string; port: number; incognito: boolean }): Promise<void> {
  const { notes, port, incognito } = options
  const opened = await openWorkspace({
    root: notes,
    watch: true,
    onTrouble: (sentence) => {
      console.error(sentence)
    },
  })
  const workspace = withHistory(opened, { onBug: console.error })
  const site = await serveOn(workspace, port, incognito).catch(async (error: unknown) => {
    await workspace.close()
    throw error
  })
  console.log(greeting({ snapshot: workspace.current(), notes: workspace.root, wanted: port, site }))
  const stop = (): void => {
    void site.close().then(() => workspace.close())
  }
  process.once('SIGINT', stop).once('SIGTERM', stop)
}

async function serveOn(workspace: Workspace, port: number, incognito: boolean): Promise<RunningSite> {
  const folder = await ensureLiveBuild(root, () => {
    console.log('Building the pages; this takes a few seconds, and only after a change.')
  })
  return serveSite({ workspace, folder, port, incognito })
}
