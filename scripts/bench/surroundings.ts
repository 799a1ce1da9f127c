// What the measured programs run in: a home, caches and settings of Git of the run's own, and the bundle of the sources as they are now.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../steps.ts'
import { namesRepository, withoutRepository } from '../../src/host/git/environment.ts'

/** The folders of one run. */
export interface Surroundings {
  /** The folder that holds everything; it goes away with `remove`. */
  readonly folder: string
  /** The bundled `owed`, copied: a build meanwhile doesn't change what is measured. */
  readonly owed: string
  remove(): void
}

const settings =
  '[user]\n\tname = Sam Rivera\n\temail = sam@example.org\n[init]\n\tdefaultBranch = main\n[gc]\n\tautoDetach = false\n'

/** Makes the folders and points this process's environment, which all measured programs get, into them. */
export function makeSurroundings(): Surroundings {
  const folder = mkdtempSync(join(tmpdir(), 'owed-bench-'))
  const home = join(folder, 'home')
  const temporary = join(folder, 'tmp')
  for (const each of [home, temporary]) mkdirSync(each)
  writeFileSync(join(home, 'gitconfig'), settings)
  if (namesRepository(process.env)) {
    const kept = withoutRepository(process.env)
    for (const name of Object.keys(process.env))
      if (!(name in kept)) Reflect.deleteProperty(process.env, name)
  }
  Object.assign(process.env, {
    HOME: home,
    USERPROFILE: home,
    LOCALAPPDATA: join(home, 'local'),
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_CACHE_HOME: join(home, 'cache'),
    XDG_DATA_HOME: join(home, 'data'),
    XDG_STATE_HOME: join(home, 'state'),
    // Node keeps compiled code there; NODE_COMPILE_CACHE would keep it for every program, and change what is measured
    ...Object.fromEntries(['TMPDIR', 'TMP', 'TEMP'].map((name) => [name, temporary])),
    GIT_CONFIG_GLOBAL: join(home, 'gitconfig'),
    GIT_CONFIG_NOSYSTEM: '1',
    ASTRO_TELEMETRY_DISABLED: '1',
    ASTRO_DISABLE_UPDATE_CHECK: 'true',
  })
  Reflect.deleteProperty(process.env, 'OWED_NOTES')
  execFileSync(process.execPath, ['scripts/bundle.mjs'], { cwd: root, stdio: 'inherit' })
  const program = join(folder, 'program')
  for (const part of ['owed', 'owed.cjs'])
    cpSync(join(root, '.build', part), join(program, part), { recursive: true })
  return {
    folder,
    owed: join(program, 'owed.cjs'),
    remove: () => {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
