// Every test file's own world: home, configuration and Git's settings point into a temporary folder. Files run one after
// the other in a process that they share, so each leaves the environment as it found it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

const outside = { ...process.env }
const home = mkdtempSync(join(tmpdir(), 'owed-home-'))
const gitConfig = join(home, 'gitconfig')
writeFileSync(
  gitConfig,
  [
    '[user]\n\tname = Sam Rivera\n\temail = sam@example.org\n[init]\n\tdefaultBranch = main\n',
    // repositories that are gone in a moment need no tidying after each commit, and outlive no crash
    '[maintenance]\n\tauto = false\n[core]\n\tfsync = none\n',
  ].join(''),
)

Object.assign(process.env, {
  HOME: home,
  USERPROFILE: home,
  XDG_CONFIG_HOME: join(home, '.config'),
  XDG_CACHE_HOME: join(home, '.cache'),
  XDG_DATA_HOME: join(home, '.local', 'share'),
  XDG_STATE_HOME: join(home, '.local', 'state'),
  GIT_CONFIG_GLOBAL: gitConfig,
  GIT_CONFIG_NOSYSTEM: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
  ASTRO_DISABLE_UPDATE_CHECK: 'true',
})
for (const name of ['OWED_NOTES', 'NO_COLOR', 'FORCE_COLOR', 'GIT_DIR', 'GIT_INDEX_FILE', 'GIT_WORK_TREE'])
  Reflect.deleteProperty(process.env, name)

afterAll(() => {
  for (const name of Object.keys(process.env))
    if (!(name in outside)) Reflect.deleteProperty(process.env, name)
  Object.assign(process.env, outside)
  rmSync(home, { recursive: true, force: true })
})
