// A running site for the tests: a notebook folder of files, the live build, and a server on a free port.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openWorkspace, type Workspace } from '../../src/host/workspace.ts'
import { ensureLiveBuild } from '../../src/site/live-build.ts'
import { serveSite, type RunningSite } from '../../src/site/server.ts'

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url))

/** The sample notebook that comes with the project. */
export const sampleFolder = join(projectRoot, 'notes')

/** A notebook on disk, served. */
export interface TestSite extends RunningSite {
  readonly folder: string
  readonly workspace: Workspace
  /** Writes a file of the notebook, as an editor's save would. */
  readonly write: (path: string, text: string) => void
}

/** Serves a copy of the folder `from`, or a notebook of `files`; both go away when it is closed. */
export async function serveNotebook(from: string | Readonly<Record<string, string>>): Promise<TestSite> {
  const folder = mkdtempSync(join(tmpdir(), 'owed-site-'))
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  if (typeof from === 'string') cpSync(from, folder, { recursive: true })
  else for (const [path, text] of Object.entries(from)) write(path, text)
  const build = await ensureLiveBuild(projectRoot)
  const workspace = await openWorkspace({ root: folder, watch: true })
  const site = await serveSite({ workspace, folder: build, port: 0 })
  return {
    ...site,
    folder,
    workspace,
    write,
    async close() {
      await site.close()
      await workspace.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
