// Several who write at once: none of their edits is lost, and none waits for a process that is gone.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { withLock } from '../../../src/host/write/lock.ts'
import { listOperations } from '../../../src/host/write/undo.ts'
import { makeFolder, temporaryFolder } from '../folder.ts'
import { refusal } from './notes.ts'
import { buildWriter, startWriter } from './program.ts'

const program = buildWriter()

beforeEach(() => {
  process.env.XDG_STATE_HOME = temporaryFolder()
})

test('three processes with 150 edits each of one note', async () => {
  const root = makeFolder({ 'contacts/ana.md': '---\nname: Ana\n---\n' })
  const task = { root, append: ['contacts/ana.md'], times: 150 }
  const ended = await Promise.all(['p', 'q', 'r'].map((line) => startWriter(program, { ...task, line })))
  expect(ended.map(({ code }) => code)).toEqual([0, 0, 0])
  const lines = readFileSync(join(root, 'contacts/ana.md'), 'utf8').split('\n').slice(3, -1)
  const expected = ['p', 'q', 'r'].flatMap((name) =>
    Array.from({ length: 150 }, (_, time) => `${name} ${time}`),
  )
  expect(lines.toSorted()).toEqual(expected.toSorted())
  expect(readdirSync(join(root, 'contacts'))).toEqual(['ana.md'])
  expect(listOperations(root)).toHaveLength(100)
})

test('one who is killed holds nobody up', async () => {
  const root = makeFolder({ 'contacts/ana.md': '' })
  const task = { root, append: ['contacts/ana.md'], line: 'x' }
  const killed = Array.from({ length: 12 }, (_, at) =>
    startWriter(program, { ...task, line: 'k', killAt: 3 * at }),
  )
  const ended = await Promise.all([
    ...killed,
    ...['p', 'q'].map((line) => startWriter(program, { ...task, line, times: 20 })),
  ])
  expect(ended.slice(-2)).toMatchObject([{ code: 0 }, { code: 0 }])
  const lines = readFileSync(join(root, 'contacts/ana.md'), 'utf8').split('\n').slice(0, -1)
  expect(lines.filter((each) => each !== 'k')).toHaveLength(40)
})

const gonePid = 2 ** 22 + 1

test.each([
  ['a process that is gone', { pid: gonePid, started: '', host: hostname() }],
  ['a process whose number another one has now', { pid: process.pid, started: 'long ago', host: hostname() }],
])('the lock of %s is taken over', (_, owner) => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, '7'), JSON.stringify(owner))
  expect(withLock(folder, () => readdirSync(folder))).toEqual(['7', '8'])
})

test('the lock is free after a failure', () => {
  const folder = temporaryFolder()
  expect(() =>
    withLock(folder, () => {
      throw new Error('no')
    }),
  ).toThrow('no')
  expect(withLock(folder, () => 'yes')).toBe('yes')
})

test('while somebody else writes on and on, it is said who', () => {
  const folder = temporaryFolder()
  const said = withLock(folder, () => refusal(() => withLock(folder, () => undefined, 100)))
  expect(said.code).toBe(3)
  expect(said.said).toContain(`process ${process.pid}`)
})

test('old locks don’t pile up', () => {
  const folder = temporaryFolder()
  for (let time = 0; time < 50; time++) withLock(folder, () => undefined)
  expect(readdirSync(folder).length).toBeLessThan(12)
})

test('a state folder that is lost meanwhile', () => {
  const state = temporaryFolder()
  const folder = join(state, 'a', 'lock')
  expect(
    withLock(folder, () => {
      rmSync(join(state, 'a'), { recursive: true })
      return 1
    }),
  ).toBe(1)
  mkdirSync(join(state, 'a'))
  expect(withLock(folder, () => 2)).toBe(2)
})
