// Serves a notebook on this machine: builds the pages where needed, says where to look and what is owed today.
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { UserError, exits } from '../src/host/failure.ts'
import { openWorkspace } from '../src/host/workspace.ts'
import { ensureLiveBuild } from '../src/site/live-build.ts'
import { serveSite } from '../src/site/server.ts'
import { greeting } from '../src/site/words/greeting.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const defaultPort = 4321

try {
  await serve(readOptions())
} catch (error) {
  if (!(error instanceof UserError)) throw error
  console.error(error.message)
  process.exitCode = error.exitCode
}

async function serve({ notes, port }: { notes: string; port: number }): Promise<void> {
  const workspace = await openWorkspace({
    root: notes,
    watch: true,
    onTrouble: (sentence) => {
      console.error(sentence)
    },
  })
  const folder = await ensureLiveBuild(root, () => {
    console.log('Building the pages; this takes a few seconds, and only after a change.')
  })
  const site = await serveSite({ workspace, folder, port })
  console.log(greeting({ snapshot: workspace.current(), notes: workspace.root, wanted: port, site }))
  const stop = (): void => {
    void site.close().then(() => workspace.close())
  }
  process.once('SIGINT', stop).once('SIGTERM', stop)
}

function readOptions(): { notes: string; port: number } {
  try {
    const { values } = parseArgs({ options: { notes: { type: 'string' }, port: { type: 'string' } } })
    const port = Number(values.port ?? defaultPort)
    if (!Number.isInteger(port) || port < 0 || port > 65_535) {
      throw new RangeError(`${String(values.port)} is no port: it is a number from 0 to 65535.`)
    }
    return { notes: values.notes ?? process.env.OWED_NOTES ?? 'notes', port }
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    throw new UserError(`${said}\nUse: npm start -- [--notes DIR] [--port N]`, exits.call)
  }
}
