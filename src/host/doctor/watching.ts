// Whether the system has room to watch this many folders.
import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Finding, well } from './finding.ts'

const places = ['/proc/sys/fs/inotify/max_user_watches', '/proc/sys/user/max_inotify_watches']

const limitAt = (path: string): number => {
  try {
    return Number(readFileSync(path, 'utf8'))
  } catch {
    return Infinity
  }
}

/** How many watches Linux allows; without a limit on other systems. */
export const readWatchLimit = (): number => Math.min(...places.map(limitAt))

/** Watching takes one watch for each folder. */
export function examineWatching(notes: readonly string[], limit: number): Finding {
  const folders = new Set(notes.map((path) => dirname(path)))
  const needed = folders.size + 1
  if (needed <= limit) {
    const of = limit === Infinity ? '' : ` of the ${limit} that the system allows`
    return well('watching', `Watching the notebook takes ${needed} watches${of}.`)
  }
  return {
    about: 'watching',
    level: 'warning',
    sentence: `Watching the notebook takes ${needed} watches, and the system allows ${limit}: saves are looked for every second instead.`,
    remedy: `sudo sysctl fs.inotify.max_user_watches=${Math.max(524288, needed * 2)}`,
  }
}
