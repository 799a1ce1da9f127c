// Whether a folder stands somewhere, for who asks while others move things about.
import { lstatSync, statSync } from 'node:fs'

/** Whether a folder stands at `path`, or a link to one; false too where nobody may look, or a file is on the way there. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

/** The same of a folder itself: a link to one is none. */
export function isFolderItself(path: string): boolean {
  try {
    return lstatSync(path).isDirectory()
  } catch {
    return false
  }
}
