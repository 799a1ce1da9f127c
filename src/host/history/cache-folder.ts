// Where the system keeps what can be made anew: outside the notebook, for this user alone.
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'

/** The folder for caches of Owed, absolute; it may not be there yet. */
export function cacheFolder(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'owed', 'cache')
  const said = env.XDG_CACHE_HOME
  if (said !== undefined && isAbsolute(said)) return join(said, 'owed')
  return platform === 'darwin' ? join(home, 'Library', 'Caches', 'owed') : join(home, '.cache', 'owed')
}
