// Events from the folders of a notebook: chokidar keeps one watch a folder, so that ten thousand notes cost no more than ten.
import { type Stats, statSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'
import type { FSWatcher } from 'chokidar'
import { isNotePath } from '#core'
import { isFolderItself } from './is-folder.ts'
import { isNoteFolder } from './listing.ts'

/** What is told of a notebook's folders. */
export interface FolderHandlers {
  /** This note (relative, with `/`) may have changed; without a path, anything may have. */
  readonly saw: (path?: string) => void
  /** The system won't watch; told whenever it is asked in vain. */
  readonly failed: (error: Error) => void
}

/** Watches that run until they are closed. */
export interface FolderWatch {
  /** Looks whether the folders are still those that are watched, and begins anew where one isn't. */
  sync(): void
  close(): void
}

// The folder went away, or isn't ours to read: the slow look at everything sees what it can.
const harmless = new Set(['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM'])

/** How often a notebook that is gone is looked for, in milliseconds. */
const absence = 200

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)))

const isHarmless = (error: Error): boolean => 'code' in error && harmless.has(String(error.code))

const identityOf = (path: string): string | undefined => {
  try {
    const { dev, ino } = statSync(path)
    return `${dev}:${ino}`
  } catch {
    return undefined
  }
}

interface Watching {
  readonly close: () => void
  /** The folders that are watched, each with what tells it from another that later has its name. */
  readonly folders: Map<string, string | undefined>
}

/** Starts chokidar on the folders alone: it reads a whole folder anew for each file that is saved over another. */
function start(root: string, handlers: FolderHandlers, restart: () => void): Watching {
  const folders = new Map<string, string | undefined>([[root, identityOf(root)]])
  let closed = false
  let watcher: FSWatcher | undefined
  const inside = (path: string): string => relative(root, path).split(sep).join('/')
  const isForeign = (path: string, stats?: Stats): boolean =>
    path !== root &&
    (stats ? !stats.isDirectory() || !isNoteFolder(inside(path)) : !isNoteFolder(inside(path)))
  const heard = (event: string, name: string, folder: string) => {
    const path = inside(join(folder, name))
    if (isNotePath(path)) handlers.saw(path)
    if (event !== 'rename') return
    // a folder that is moved or removed tells so by its own name
    if (name === basename(folder) && identityOf(folder) !== folders.get(folder)) restart()
    else if (isNoteFolder(path) && (folders.has(join(folder, name)) || isFolderItself(join(folder, name))))
      handlers.saw()
  }
  const failed = (error: unknown) => {
    if (!closed && !isHarmless(asError(error))) handlers.failed(asError(error))
  }
  void import('chokidar').then(({ watch }) => {
    if (closed) return
    const options = { followSymlinks: false, atomic: false, ignorePermissionErrors: true, ignored: isForeign }
    watcher = watch(root, options)
    watcher.on('raw', (event, name, details) => {
      const folder = (details as { readonly watchedPath?: string }).watchedPath
      if (folder !== undefined && name) heard(event, name, folder)
    })
    watcher.on('addDir', (path) => {
      if (path !== root) folders.set(path, identityOf(path))
      handlers.saw()
    })
    watcher.on('unlinkDir', (path) => {
      folders.delete(path)
      handlers.saw()
    })
    // what was saved before the first event could come
    watcher.on('ready', () => {
      handlers.saw()
    })
    watcher.on('error', failed)
  }, failed)
  return {
    folders,
    close() {
      closed = true
      void watcher?.close()
    },
  }
}

/** Watches the folders of the notebook at `root` that may hold notes; links to folders are none of them. */
export function watchFolders(root: string, handlers: FolderHandlers): FolderWatch {
  let watching: Watching | undefined
  let absent: NodeJS.Timeout | undefined
  let closed = false

  const stop = () => {
    watching?.close()
    watching = undefined
  }
  const sync = () => {
    clearTimeout(absent)
    if (closed) return
    const isSame = [...(watching?.folders ?? [])].every(([path, identity]) => identityOf(path) === identity)
    if (watching && isSame) return
    const before = watching
    stop()
    if (identityOf(root) !== undefined) {
      watching = start(root, handlers, sync)
      if (before) handlers.saw()
    } else absent = setTimeout(lookForRoot, absence)
  }
  // nothing tells that the notebook itself is back
  const lookForRoot = () => {
    sync()
    if (watching) handlers.saw()
  }

  return {
    sync,
    close() {
      closed = true
      clearTimeout(absent)
      stop()
    },
  }
}
