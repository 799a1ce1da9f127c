// Watching a notebook for saves: which paths changed, once they have settled; events first, and a slow look at everything behind them.
import { watchFolders } from './watch-folders.ts'

/** What a watcher tells. */
export interface WatchHandlers {
  /** These paths (relative, with `/`) may have changed; `everything` where anything may have. */
  readonly changed: (paths: ReadonlySet<string> | 'everything') => void
  /** Saves are seen later than they should, and why; said once. */
  readonly trouble: (sentence: string) => void
}

/** A watcher that runs until it is closed. */
export interface Watch {
  close(): void
}

const quiet = 40
const longest = 500
// Network drives send no events, and a folder moved away tells of no return: everything is looked at again this often, or more rarely where a look takes long.
const beat = 2500
const beatWithoutEvents = 1000
const shareOfTime = 50

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

function explain(error: Error): string {
  const code = 'code' in error ? String(error.code) : ''
  if (!['ENOSPC', 'EMFILE', 'ENFILE'].includes(code))
    return `The folder can't be watched (${error.message}), so it is looked at every second instead.`
  const limit = code === 'ENOSPC' ? 'max_user_watches' : 'max_user_instances'
  return `The system has no room to watch these folders, so they are looked at every second instead (on Linux: raise fs.inotify.${limit}).`
}

/** Watches the notebook at `root`; every save is handed on within a moment, and without events within seconds. */
export function watchFolder(root: string, { changed, trouble }: WatchHandlers): Watch {
  const settler = makeSettler(changed)
  let withoutEvents = false
  let closed = false
  const folders = watchFolders(root, {
    saw: (path) => {
      settler.add(path)
    },
    failed: (error) => {
      if (!withoutEvents && !closed) trouble(explain(error))
      withoutEvents = true
    },
  })

  let timer: NodeJS.Timeout
  const look = () => {
    const started = performance.now()
    if (!withoutEvents) folders.sync()
    changed('everything')
    if (closed) return
    const took = performance.now() - started
    timer = setTimeout(look, Math.max(withoutEvents ? beatWithoutEvents : beat, took * shareOfTime))
  }
  timer = setTimeout(look, beat)
  folders.sync()
  // what was saved before the first event could come
  settler.add()

  return {
    close() {
      closed = true
      clearTimeout(timer)
      settler.stop()
      folders.close()
    },
  }
}
