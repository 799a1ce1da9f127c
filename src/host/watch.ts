// Watching a folder for saves: which paths changed, once they have settled; events first, and a slow look at everything behind them.
import { type Stats, statSync } from 'node:fs'
import { relative, sep } from 'node:path'
import type { FSWatcher } from 'chokidar'
import { isNotePath } from '#core'
import { isNoteFolder } from './listing.ts'

/** What a watcher tells. */
export interface WatchHandlers {
  /** These paths (relative, with `/`) may have changed; `everything` where anything may have. */
  readonly changed: (paths: ReadonlySet<string> | 'everything') => void
  /** Saves are seen later than they should, and why; said once. */
  readonly trouble: (sentence: string) => void
}

/** A watcher that runs until it is closed. */
export interface Watch {
  /** Settles once events arrive, or once it is clear that they won't. */
  readonly ready: Promise<void>
  close(): Promise<void>
}

const quiet = 40
const longest = 500
// Network drives and moved folders send no events: everything is looked at again this often, or more rarely where a look takes long.
const beat = 2500
const beatWithoutEvents = 1000
const shareOfTime = 50

const identityOf = (root: string): string => {
  try {
    const { dev, ino } = statSync(root)
    return `${dev}:${ino}`
  } catch {
    return 'gone'
  }
}

/** Collects paths and hands them on when none was added for a moment, or after half a second at the latest. */
function makeSettler(hand: (paths: ReadonlySet<string> | 'everything') => void) {
  let paths = new Set<string>()
  let all = false
  let since = 0
  let timer: NodeJS.Timeout | undefined
  const flush = () => {
    timer = undefined
    const batch = all ? 'everything' : paths
    paths = new Set()
    all = false
    hand(batch)
  }
  return {
    /** A path, or nothing where anything may have changed. */
    add(path?: string) {
      if (path === undefined) all = true
      else paths.add(path)
      const now = performance.now()
      if (timer === undefined) since = now
      clearTimeout(timer)
      timer = setTimeout(flush, Math.max(0, Math.min(quiet, since + longest - now)))
    },
    stop() {
      clearTimeout(timer)
    },
  }
}

const slashed = (root: string, path: string): string => relative(root, path).split(sep).join('/')

/** Whether a path is none of the notebook's: no note, and no folder that could hold one. */
function isForeign(root: string, path: string, stats: Stats | undefined): boolean {
  const inside = slashed(root, path)
  if (inside === '' || inside.startsWith('..')) return false
  if (stats?.isFile()) return !isNotePath(inside)
  if (stats?.isDirectory()) return !isNoteFolder(inside)
  return !isNotePath(inside) && !isNoteFolder(inside)
}

async function startEvents(
  root: string,
  settler: ReturnType<typeof makeSettler>,
  fail: (error: Error) => void,
) {
  const { watch } = await import('chokidar')
  const watcher: FSWatcher = watch(root, {
    ignoreInitial: true,
    followSymlinks: false,
    atomic: false,
    ignorePermissionErrors: true,
    ignored: (path: string, stats?: Stats) => isForeign(root, path, stats),
  })
  watcher.on('all', (event, path) => {
    settler.add(event === 'addDir' || event === 'unlinkDir' ? undefined : slashed(root, path))
  })
  return new Promise<FSWatcher>((resolve) => {
    watcher.once('ready', () => {
      resolve(watcher)
    })
    watcher.on('error', (error) => {
      fail(error instanceof Error ? error : new Error(String(error)))
      resolve(watcher)
    })
  })
}

const noRoom = (error: Error): boolean =>
  'code' in error && ['ENOSPC', 'EMFILE', 'ENFILE'].includes(String(error.code))

/** Watches the notebook at `root`; every save is handed on within a moment, and without events within seconds. */
export function watchFolder(root: string, { changed, trouble }: WatchHandlers): Watch {
  const settler = makeSettler(changed)
  let events: Promise<FSWatcher | undefined> = Promise.resolve(undefined)
  let identity = identityOf(root)
  let withoutEvents = false
  let closed = false

  const giveUpEvents = (error: Error) => {
    if (withoutEvents || closed) return
    withoutEvents = true
    trouble(
      noRoom(error)
        ? 'The system has no room to watch this many files, so they are looked at every second instead (on Linux: raise fs.inotify.max_user_watches).'
        : `The folder can't be watched (${error.message}), so it is looked at every second instead.`,
    )
  }
  const start = () => {
    events = startEvents(root, settler, giveUpEvents).catch((error: unknown) => {
      giveUpEvents(error instanceof Error ? error : new Error(String(error)))
      return undefined
    })
    // what was saved before the first event could come
    return events.then(() => {
      if (!closed) settler.add()
    })
  }
  const restart = async () => {
    await (await events)?.close()
    if (!closed) await start()
  }

  let timer: NodeJS.Timeout
  const look = () => {
    const now = identityOf(root)
    if (now !== identity) {
      identity = now
      void restart()
    }
    const started = performance.now()
    changed('everything')
    if (closed) return
    const pause = Math.max(
      withoutEvents ? beatWithoutEvents : beat,
      (performance.now() - started) * shareOfTime,
    )
    timer = setTimeout(look, pause)
  }
  timer = setTimeout(look, beat)

  return {
    ready: start(),
    async close() {
      closed = true
      clearTimeout(timer)
      settler.stop()
      await (await events)?.close()
    },
  }
}
