// Which files a notebook folder holds: every note, and every folder or link that keeps one from being read.
import { type Dirent, readdirSync, realpathSync } from 'node:fs'
import { join, sep } from 'node:path'
import { isNotePath } from '#core'

/** A path of the notebook, relative with `/`, and what the folder says stands there. */
export interface Listed {
  readonly path: string
  readonly is: 'file' | 'link' | 'folder' | 'closed-folder' | 'folder-outside'
}

/** Whether notes inside this folder (relative, with `/`) are read. */
export const isNoteFolder = (path: string): boolean => isNotePath(`${path}/a.md`)

/** Whether the real path `target` is the real folder `root` or stands inside it. */
export const isInside = (root: string, target: string): boolean =>
  target === root || target.startsWith(root.endsWith(sep) ? root : root + sep)

const hasNotes = (folder: string): boolean => {
  try {
    return readdirSync(folder).some((name) => isNotePath(name))
  } catch {
    return false
  }
}

// A link to a folder is never walked: inside the notebook its notes are read where they stand, and it may lead in a circle.
function linkTo(root: string, path: string): Listed | undefined {
  try {
    const target = realpathSync(join(root, path))
    if (!isInside(root, target) && hasNotes(target)) return { path, is: 'folder-outside' }
  } catch {
    // it leads nowhere
  }
  return undefined
}

function* listEntry(root: string, path: string, entry: Dirent): Generator<Listed> {
  if (entry.isFile()) {
    if (isNotePath(path)) yield { path, is: 'file' }
  } else if (entry.isDirectory()) {
    if (isNotePath(path)) yield { path, is: 'folder' }
    if (isNoteFolder(path)) yield* listFolder(root, path)
  } else if (entry.isSymbolicLink()) {
    if (isNotePath(path)) yield { path, is: 'link' }
    else if (isNoteFolder(path)) {
      const found = linkTo(root, path)
      if (found) yield found
    }
  }
}

function* listFolder(root: string, folder: string): Generator<Listed> {
  let entries: Dirent[]
  try {
    entries = readdirSync(join(root, folder), { withFileTypes: true })
  } catch (error) {
    if (folder === '') throw error
    yield { path: folder, is: 'closed-folder' }
    return
  }
  for (const entry of entries)
    yield* listEntry(root, folder === '' ? entry.name : `${folder}/${entry.name}`, entry)
}

/** Everything of note in the notebook at the real path `root`, in no order; throws where the root itself can't be listed. */
export const listNotebook = (root: string): readonly Listed[] => [...listFolder(root, '')]
