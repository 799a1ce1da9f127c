// Where hooks can't be installed, one clear line says why, and nothing was changed.
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder, temporaryFolder } from '../host/folder.ts'
import { contact, git, makeRepository, photograph, run, useProgram } from '../host/hooks/repository.ts'

const { owed, home, program } = useProgram()
const refused = (sentence: string) => ({ code: 3, said: expect.stringContaining(sentence) as string })

test('no repository', () => {
  const folder = makeFolder({ 'contacts/ana.md': contact })
  expect(owed(folder, ['hooks', 'install', '--files', '--notes', '.'])).toEqual(refused('no Git repository'))
  expect(owed(folder, ['hooks', 'status', '--notes', '.'])).toEqual(refused('no Git repository'))
})

test('a bare repository', () => {
  const top = makeRepository()
  const bare = join(temporaryFolder(), 'bare.git')
  git(top, 'clone', '-q', '--bare', top, bare)
  expect(owed(bare, ['hooks', 'install', '--files', '--notes', '.'])).toEqual(refused('bare repository'))
})

test('folders where hooks should be', () => {
  const top = makeRepository()
  mkdirSync(join(top, '.git/hooks/post-merge'))
  const before = photograph(join(top, '.git'))
  expect(owed(top, ['hooks', 'install', '--files'])).toEqual(refused('post-merge is a folder'))
  expect(photograph(join(top, '.git'))).toEqual(before)
})

test('a hooks folder that is a file', () => {
  const top = makeRepository()
  rmSync(join(top, '.git/hooks'), { recursive: true })
  writeFileSync(join(top, '.git/hooks'), '')
  expect(owed(top, ['hooks', 'install', '--files'])).toEqual(refused('Git runs no hooks here'))
})

const nobody = 65534
const asNobody = ['--reuid', String(nobody), '--regid', String(nobody), '--clear-groups']
const canDrop = spawnSync('setpriv', [...asNobody, 'true']).status === 0

test.skipIf(!canDrop)('a hooks folder that may not be written: nothing half done', () => {
  const top = makeRepository()
  const reachable = [top, join(top, '..'), join(home, '../..'), process.env.HOME ?? top]
  for (const folder of reachable) chmodSync(folder, 0o755)
  chmodSync(process.env.GIT_CONFIG_GLOBAL ?? top, 0o644)
  expect(spawnSync('chown', ['-R', `${nobody}:${nobody}`, top]).status).toBe(0)
  chmodSync(join(top, '.git/hooks'), 0o555)
  const before = photograph(join(top, '.git'))
  const words = [...asNobody, process.execPath, program, 'hooks', 'install']
  const { code, said } = run('setpriv', words, { cwd: top })
  expect({ code, said }).toEqual(refused('its permissions forbid it'))
  expect(said).toMatch(/^owed: Nothing was changed: /)
  expect(photograph(join(top, '.git'))).toEqual(before)
})
