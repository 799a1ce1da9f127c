// Making a folder for what is kept, where there is room for one.
import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder, with those above it, for this user alone (mode 700). Throws where it can't be made. One by one: asked to
 * make them all, Node never returns under folders of the system that take none (`/proc`).
 */
export function makeFolder(path: string): void {
  if (existsSync(path)) return
  if (dirname(path) !== path) makeFolder(dirname(path))
  try {
    mkdirSync(path, { mode: 0o700 })
  } catch (error) {
    // another process was faster
    if (!existsSync(path)) throw error
  }
}
