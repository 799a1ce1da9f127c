// Waits until the notebook in memory holds what was just written to disk.
import type { Snapshot, Workspace } from '../../host/workspace.ts'

// The folder is watched; where no event comes, the page hears of the save later, as of any other.
const patience = 2000

export interface Settling {
  /** The notebook once every note of `paths` was read anew since the start, or as it is after two seconds. */
  readonly settled: (paths: readonly string[]) => Promise<Snapshot>
  readonly stop: () => void
}

/** Begins to listen for saves: start it before anything is written, stop it afterwards. */
export function awaitSaves(workspace: Workspace): Settling {
  const seen = new Set<string>()
  let look = (): void => undefined
  const stop = workspace.subscribe(({ replaced }) => {
    for (const path of replaced.keys()) seen.add(path)
    look()
  })
  return {
    stop,
    settled: (paths) =>
      new Promise((resolve) => {
        const settle = (): void => {
          clearTimeout(timer)
          resolve(workspace.current())
        }
        const timer = setTimeout(settle, patience)
        look = () => {
          if (paths.every((path) => seen.has(path))) settle()
        }
        look()
      }),
  }
}
