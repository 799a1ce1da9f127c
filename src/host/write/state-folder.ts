// Where the system keeps what a program must remember: outside the notebook, for this user alone.
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { nameFolder } from '../folder-name.ts'

/** The folder for what Owed must remember, absolute; it may not be there yet. */
export function stateFolder(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'owed', 'state')
  const said = env.XDG_STATE_HOME
  if (said !== undefined && isAbsolute(said)) return join(said, 'owed')
  return platform === 'darwin'
    ? join(home, 'Library', 'Application Support', 'owed')
    : join(home, '.local', 'state', 'owed')
}

/** The folder for what is remembered of the notebook at the real path `root`. */
export const stateOf = (root: string): string => join(stateFolder(), 'notebooks', nameFolder(root))
