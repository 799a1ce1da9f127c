// Real repositories with a notebook in them, the built program at a place with an awkward name, and Git run in them.
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { withoutRepository } from '../../../src/host/git/environment.ts'
import { temporaryFolder, writeFiles } from '../folder.ts'

const source = join(import.meta.dirname, '../../..')

export interface Said {
  readonly code: number | null
  /** What it wrote to both streams, the standard output first. */
  readonly said: string
}

interface Place {
  readonly cwd: string
  readonly env?: NodeJS.ProcessEnv
}

/** Runs a program in the world of the tests; `env` is added to it. */
export function run(file: string, args: readonly string[], { cwd, env = {} }: Place): Said {
  const { status, stdout, stderr, error } = spawnSync(file, args, {
    cwd,
    env: { ...withoutRepository(process.env), ...env },
    encoding: 'utf8',
  })
  if (error) throw error
  return { code: status, said: stdout + stderr }
}

/** Runs Git, which must succeed; what it said. */
export function git(cwd: string, ...args: readonly string[]): string {
  const { code, said } = run('git', args, { cwd })
  if (code !== 0) throw new Error(`git ${args.join(' ')}: ${said}`)
  return said.trimEnd()
}

export const contact = '---\nname: Ana Silva\nemail: ana@example.org\n---\n'
export const introduction =
  '---\nintroducer: ana-silva\nto: Raj Patel\ndate: 2026-11-18\n---\n\n## Timeline\n- 2026-11-19 thanked ana\n'
export const notePath = 'introductions/2026-11-18-ana-to-raj.md'

/** A repository whose folder `prefix` (with a `/`, or empty) is a notebook, with one commit; its top. */
export function makeRepository(prefix = 'notes/', top = join(temporaryFolder(), 'repo')): string {
  mkdirSync(top, { recursive: true })
  git(top, 'init', '-q')
  writeFiles(top, { [`${prefix}contacts/ana-silva.md`]: contact, [`${prefix}${notePath}`]: introduction })
  git(top, 'add', '-A')
  git(top, 'commit', '-q', '-m', 'begin')
  return top
}

/** Stages a note with a mistake in it. */
export function stageMistake(top: string, prefix = 'notes/'): void {
  writeFileSync(join(top, prefix, notePath), `${introduction}- 2026-11-20 reached-uot to raj\n`)
  git(top, 'add', '-A')
}

/** Stages a note with one more thing done. */
export function stageEvent(top: string, prefix = 'notes/'): void {
  writeFileSync(join(top, prefix, notePath), `${introduction}- 2026-11-20 reached out to raj\n`)
  git(top, 'add', '-A')
}

/** Tries to commit what is staged. */
export const commit = (top: string, ...args: readonly string[]): Said =>
  run('git', ['commit', '-m', 'a commit', ...args], { cwd: top })

/** Whether a commit of a mistaken note is refused because of it: a hook of ours fired. */
export function keepsMistakesOut(top: string, prefix = 'notes/'): boolean {
  stageMistake(top, prefix)
  const head = git(top, 'rev-parse', 'HEAD')
  const { code, said } = commit(top)
  return code === 1 && said.includes('verb-misspelt') && git(top, 'rev-parse', 'HEAD') === head
}

/** Writes an executable file. */
export function writeScript(path: string, text: string, mode = 0o755): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  chmodSync(path, mode)
}

/** Every file beneath a folder with its mode and bytes, every link with its target. */
export function photograph(folder: string, without = /^$/): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  return Object.fromEntries(
    entries.flatMap((name) => {
      const path = join(folder, name)
      const stats = lstatSync(path)
      if (without.test(name)) return []
      const mode = (stats.mode & 0o7777).toString(8)
      if (stats.isSymbolicLink()) return [[name, `link ${readlinkSync(path)}`]]
      return [[name, stats.isDirectory() ? `folder ${mode}` : `${mode} ${readFileSync(path, 'latin1')}`]]
    }),
  )
}

/** The program as it is installed, built anew in a folder whose name a shell could misread; `owed` runs it. */
export function useProgram() {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'owed-program-')))
  const home = join(folder, `it's "a" $HOME \`x\``, 'owed')
  beforeAll(() => {
    mkdirSync(home, { recursive: true })
    for (const name of ['src', 'scripts', 'package.json'])
      cpSync(join(source, name), join(home, name), { recursive: true })
    symlinkSync(join(source, 'node_modules'), join(home, 'node_modules'))
    const { code, said } = run(process.execPath, [join(home, 'scripts/bundle.mjs')], { cwd: home })
    if (code !== 0) throw new Error(said)
  })
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    home,
    program: join(home, '.build/owed.cjs'),
    /** Runs `owed` with these words. */
    owed: (cwd: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Said =>
      run(process.execPath, [join(home, '.build/owed.cjs'), ...args], { cwd, env }),
  }
}
