// Real repositories in temporary folders, with a notebook in them, commits on fixed days and hooks that run ours.
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { runFolder } from '../../compiled.ts'
import { temporaryFolder, writeFiles } from '../folder.ts'

export interface GitResult {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export type Files = Readonly<Record<string, string | Uint8Array>>

export interface TestRepository {
  readonly top: string
  /** Runs git at the top; what it said. */
  readonly tryGit: (
    args: readonly string[],
    options?: { cwd?: string; env?: NodeJS.ProcessEnv; input?: string },
  ) => GitResult
  /** Runs git, which must succeed; its output without the last line's end. */
  readonly git: (...args: readonly string[]) => string
  /** Writes files, paths from the top. */
  readonly write: (files: Files) => void
  /** Writes files, adds everything and commits, without hooks. */
  readonly commit: (files?: Files, message?: string) => void
}

const withoutGit = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')))
const config = (): NodeJS.ProcessEnv => ({
  ...withoutGit(),
  GIT_CONFIG_GLOBAL: process.env.GIT_CONFIG_GLOBAL,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_DATE: '2026-11-20T12:00:00Z',
  GIT_COMMITTER_DATE: '2026-11-20T12:00:00Z',
  GIT_MERGE_AUTOEDIT: 'no',
  GIT_EDITOR: 'true',
})

/** A handle on the repository at `top`. */
export function repositoryAt(top: string): TestRepository {
  const tryGit: TestRepository['tryGit'] = (args, { cwd = top, env = {}, input } = {}) => {
    const { status, stdout, stderr } = spawnSync('git', args, {
      cwd,
      env: { ...config(), ...env },
      encoding: 'utf8',
      input: input ?? '',
    })
    return { code: status, out: stdout, err: stderr }
  }
  const git = (...args: readonly string[]): string => {
    const { code, out, err } = tryGit(args)
    if (code !== 0) throw new Error(`git ${args.join(' ')}: ${err}${out}`)
    return out.replace(/\n$/, '')
  }
  return {
    top,
    tryGit,
    git,
    write: (files) => {
      writeFiles(top, files)
    },
    commit(files = {}, message = 'a commit') {
      writeFiles(top, files)
      git('add', '-A')
      git('commit', '--no-verify', '--quiet', '--allow-empty', '-m', message)
    },
  }
}

/** A new repository with these files committed; without any, one before its first commit. */
export function makeRepository(files: Files = {}, options: readonly string[] = []): TestRepository {
  const top = join(temporaryFolder(), 'repo')
  mkdirSync(top)
  const repository = repositoryAt(top)
  repository.git('init', '--quiet', ...options)
  if (Object.keys(files).length > 0) repository.commit(files)
  return repository
}

/** The program that the hooks run, in one file: it starts ten times as fast as from source. Made once for all tests. */
function buildFire(): string {
  const bundle = join(runFolder(), 'fire.mjs')
  if (existsSync(bundle)) return bundle
  const draft = join(runFolder(), `fire-${process.pid}.mjs`)
  buildSync({
    absWorkingDir: join(import.meta.dirname, '../../..'),
    entryPoints: ['test/cli/hook-runs/fire.ts'],
    outfile: draft,
    bundle: true,
    format: 'esm',
    platform: 'node',
    banner: {
      js: "import { createRequire as createRequireOf } from 'node:module'; const require = createRequireOf(import.meta.url)",
    },
    logLevel: 'error',
    logOverride: { 'direct-eval': 'silent' },
  })
  renameSync(draft, bundle)
  return bundle
}

const quote = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`

/** Makes these hooks of the repository run ours, for the notebook at `notes` (from the top) on `today`. */
export function fireHooks(
  { git, top }: TestRepository,
  hooks: readonly string[],
  notes = '.',
  today = '2026-11-20',
): void {
  const folder = join(top, git('rev-parse', '--git-common-dir'), 'hooks')
  mkdirSync(folder, { recursive: true })
  for (const name of hooks) {
    const path = join(folder, name)
    const words = [process.execPath, buildFire(), notes, today, name].map(quote).join(' ')
    writeFileSync(path, `#!/bin/sh\nexec ${words} "$@"\n`)
    chmodSync(path, 0o755)
  }
}
