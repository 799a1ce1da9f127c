// The installed `owed list --short`, which answers before anything else is loaded, says what the source says.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeFolder } from '../host/folder.ts'
import { nameFolder } from '../../src/host/folder-name.ts'
import { runOwed } from './run.ts'

const home = join(import.meta.dirname, '../..')
const bundle = join(home, '.build/owed.cjs')

const lapsed = '---\nintroducer: Ana\nto: Raj\ndate: 2026-01-01\n---\n## Timeline\n- 2026-01-02 thanked\n'

function run(words: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bundle, ...words], {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  })
  return { code: status, stdout, stderr }
}
const source = async (words: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}) => {
  const { code, stdout, stderr } = await runOwed(words, { cwd, env })
  return { code, stdout, stderr }
}
const keptAt = (root: string): string =>
  join(process.env.XDG_CACHE_HOME ?? '', 'owed/glance', `${nameFolder(root)}.json`)

describe.skipIf(!existsSync(bundle))('the bundle', () => {
  const calls: readonly { readonly words: readonly string[]; readonly env?: NodeJS.ProcessEnv }[] = [
    { words: ['list', '--short'] },
    { words: ['--short'] },
    { words: ['list', '--short', '--notes', './notes'] },
    { words: ['list', '--notes', 'notes', '--short'] },
    { words: ['list', '--short', '--notes=notes'] },
    { words: ['list', '--short'], env: { OWED_NOTES: 'notes' } },
    { words: ['list', '--short'], env: { OWED_NOTES: '' } },
    { words: ['list', '--short'], env: { OWED_NOTES: 'nowhere' } },
    { words: ['list', '--short', '--notes', 'nowhere'] },
    { words: ['list', '--short', '--notes'] },
    { words: ['list', '--notes', '--short'] },
    { words: ['list', '--short', '--notes', ''] },
    { words: ['list', '--short', '--notes', 'notes', '--notes', 'nowhere'] },
    { words: ['list', '--short', '--json'] },
    { words: ['list', '--short', '--exit-code'] },
    { words: ['list', '--short', '--all'] },
    { words: ['list', '--short', '--shorter'] },
    { words: ['list', '--short', 'more'] },
    { words: ['list', '--short', '--today', '2025-01-01'] },
    { words: ['check', '--short'] },
    { words: ['help', '--short'] },
    { words: ['list', '--short', '--short'] },
  ]
  it.each(calls)('owed $words $env', async ({ words, env }) => {
    const root = makeFolder({ 'introductions/a.md': lapsed })
    const cwd = join(root, '..')
    const fresh = await source(words, cwd, env)
    const first = run(words, cwd, env)
    run(['list', '--short', '--notes', root], cwd)
    expect([first, run(words, cwd, env)]).toEqual([fresh, fresh])
  })
  it('answers from what it kept until a note is saved', () => {
    const root = makeFolder({ 'introductions/a.md': lapsed })
    const cwd = join(root, '..')
    const ask = () => run(['list', '--short'], cwd).stdout
    const line = ask()
    expect(line).toMatch(/^\d+ owed, 1 lapsed\n$/)
    while (!existsSync(keptAt(root))) ask()
    const kept = readFileSync(keptAt(root), 'utf8')
    writeFileSync(keptAt(root), kept.replace(/"owed":\d+/, '"owed":77'))
    expect(ask()).toBe('77 owed, 1 lapsed\n')
    writeFileSync(join(root, 'introductions/a.md'), `${lapsed}- 2026-01-03 closed: enough\n`)
    expect(ask()).toBe('')
  })
})
