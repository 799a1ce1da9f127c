// `owed doctor`: what isn't well is said with its remedy, and nothing is written.
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Finding } from '../../src/host/doctor/finding.ts'
import { examineWatching } from '../../src/host/doctor/watching.ts'
import { makeFolder, temporaryFolder, writeFiles } from '../host/folder.ts'
import {
  contact,
  git,
  makeRepository,
  notePath,
  photograph,
  stageMistake,
  useProgram,
  writeScript,
} from '../host/hooks/repository.ts'

const { owed } = useProgram()

function findings(cwd: string, env: NodeJS.ProcessEnv = {}, args: readonly string[] = []) {
  const { code, said } = owed(cwd, ['doctor', '--json', ...args], env)
  const all = (JSON.parse(said) as { findings: readonly Finding[] }).findings
  return {
    code,
    about: (about: Finding['about']) =>
      all
        .filter((finding) => finding.about === about)
        .map(({ level, sentence, remedy }) => [level, `${sentence} ${remedy ?? ''}`.trim()]),
    bad: all.filter(({ level }) => level !== 'ok').map(({ about, level }) => `${about} ${level}`),
  }
}

const said = (text: string): unknown => expect.stringContaining(text)

test('where all is well, that is said, and nothing was written', () => {
  const top = makeRepository()
  owed(top, ['hooks', 'install'])
  const before = photograph(top)
  const { code, said: words } = owed(top, ['doctor'])
  expect({ code, last: words.trimEnd().split('\n').at(-1) }).toEqual({ code: 0, last: 'All is well.' })
  for (const line of [
    'Node ',
    'Git ',
    'The notebook is notes/',
    'these hooks fire: pre-commit',
    '1 contact and 1 introduction',
    'It is 2',
  ])
    expect(words).toContain(`ok       ${line}`.replace('these hooks', 'Tried just now, these hooks'))
  expect(photograph(top)).toEqual(before)
})

test('without hooks, outside of any repository, and without a notebook', () => {
  const top = makeRepository()
  expect(findings(top).about('hooks')).toEqual([['warning', said('owed hooks install')]])
  const folder = makeFolder({ 'contacts/ana.md': contact })
  const alone = findings(folder, {}, ['--notes', '.'])
  expect(alone.about('repository')).toEqual([['warning', said('git init')]])
  expect(alone.code).toBe(0)
  const none = findings(temporaryFolder())
  expect(none.about('notebook')).toEqual([['problem', said('--notes DIR')]])
  expect(none.code).toBe(1)
})

test('Git not on the PATH', () => {
  const top = makeRepository()
  const { code, about } = findings(top, { PATH: '/nowhere' })
  expect(about('git')).toEqual([['problem', said('git-scm.com')]])
  expect(about('notebook')).toEqual([['ok', said('1 contact')]])
  expect(code).toBe(1)
})

test('a repository that Git doesn’t trust', () => {
  const top = makeRepository()
  const { about } = findings(top, { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' })
  expect(about('repository')).toEqual([['problem', said('git config --global --add safe.directory')]])
})

test('notes that Git ignores, and notes that it would merge by union', () => {
  const top = makeRepository()
  writeFileSync(join(top, '.gitignore'), 'notes/\n')
  writeFileSync(join(top, '.gitattributes'), '*.md merge=union\n')
  expect(findings(top).about('repository')).toEqual([
    ['problem', said('.gitignore:1:notes/')],
    ['problem', said('merge=union')],
  ])
})

test('a hook that another program put its own in the place of, and one that isn’t executable', () => {
  const top = makeRepository()
  owed(top, ['hooks', 'install', '--files'])
  chmodSync(join(top, '.git/hooks/post-merge'), 0o644)
  writeScript(join(top, '.git/hooks/pre-commit'), '#!/bin/sh\n')
  const { code, about } = findings(top)
  expect(code).toBe(1)
  expect(about('hooks')).toEqual([
    ['ok', said('pre-merge-commit, post-commit, post-checkout')],
    ['problem', said('post-merge isn’t executable')],
    ['warning', said('Not installed: pre-commit.')],
  ])
  owed(top, ['hooks', 'install', '--files'])
  expect(findings(top).about('hooks')).toEqual([['ok', said('fire: pre-commit, pre-merge-commit')]])
})

test('a hook of ours that other repositories’ hooks keep from firing', () => {
  const top = makeRepository()
  owed(top, ['hooks', 'install', '--files'])
  git(top, 'config', 'core.hooksPath', temporaryFolder())
  const { code, about } = findings(top)
  expect(code).toBe(1)
  expect(about('hooks')[0]).toEqual(['problem', said('so Git doesn’t look in the repository’s own hooks')])
})

test('an unknown TZ, a day by me.md, and a sample', () => {
  const top = makeRepository()
  const wrong = findings(top, { TZ: 'Europe/Lissabon' })
  expect(wrong.about('day')).toEqual([['problem', said('Europe/Lisbon')]])
  expect(wrong.code).toBe(1)
  writeFileSync(join(top, 'notes/me.md'), '---\nname: Sam\ntimezone: Pacific/Auckland\n---\n')
  expect(findings(top, { TZ: 'Europe/Lisbon' }).about('day')).toEqual([
    ['ok', said('Pacific/Auckland, as me.md says')],
  ])
})

test('errors in the notes, and more notes in a folder than a save likes', () => {
  const top = makeRepository()
  stageMistake(top)
  expect(findings(top).about('notebook')).toEqual([['problem', said('owed check')]])
  writeFiles(
    join(top, 'notes'),
    Object.fromEntries(
      Array.from({ length: 1001 }, (_, index) => [`contacts/p${index}.md`, `---\nname: P ${index}\n---\n`]),
    ),
  )
  expect(findings(top).about('notebook')[1]).toEqual(['warning', said('contacts/ holds 1002 notes')])
})

test('no room to watch', () => {
  const notes = Array.from({ length: 90 }, (_, index) => `contacts/p${index}.md`)
  expect(examineWatching(notes, 2)).toMatchObject({ level: 'ok' })
  expect(examineWatching(notes, 1)).toMatchObject({
    level: 'warning',
    remedy: 'sudo sysctl fs.inotify.max_user_watches=524288',
  })
})

test.skipIf(process.platform === 'win32')('notes that others can read, or that may not be written', () => {
  const top = makeRepository()
  const folder = join(top, '..')
  chmodSync(folder, 0o755)
  expect(findings(top).about('files')).toEqual([['warning', said('chmod go-rwx')]])
  chmodSync(join(top, 'notes'), 0o700)
  expect(findings(top).about('files')).toEqual([['ok', said('nobody else may read them')]])
})

const nobody = ['--reuid', '65534', '--regid', '65534', '--clear-groups']
const canDrop = spawnSync('setpriv', [...nobody, 'true']).status === 0

test.skipIf(!canDrop)('notes that may not be written', async () => {
  const { examineFiles } = await import('../../src/host/doctor/files.ts')
  const folder = makeFolder({ 'contacts/ana.md': contact })
  if (process.getuid?.() === 0) expect(examineFiles(folder, ['contacts/ana.md'], false)).toHaveLength(1)
  const gone = examineFiles(folder, ['contacts/gone.md'], false)
  expect(gone.map(({ sentence }) => sentence)).toContain('You may not write 1 note (contacts/gone.md).')
})

test('a folder that a sync program copies', () => {
  const top = makeRepository('notes/', join(temporaryFolder(), 'Dropbox', 'people'))
  expect(findings(top).about('files')).toEqual([['warning', said('let Git push and pull')]])
  rmSync(join(top, '.git'), { recursive: true })
  mkdirSync(join(top, 'x'))
  expect(findings(top).about('files')).toEqual([['warning', said('Dropbox copies this folder')]])
  expect(readFileSync(join(top, 'notes', notePath), 'utf8')).toContain('Timeline')
})
