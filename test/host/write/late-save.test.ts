// Somebody saves at the worst moment, after the last look at a file and before the new one has its place: their words stay.
import { spawn } from 'node:child_process'
import fs, { closeSync, openSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { writeChanges } from '../../../src/host/write/write.ts'
import { makeFolder, temporaryFolder, writeFiles } from '../folder.ts'
import { append, create, filesIn, refusal, remove } from './notes.ts'

const ana = 'contacts/ana.md'
const raj = 'contacts/raj.md'

beforeEach(() => {
  process.env.XDG_STATE_HOME = temporaryFolder()
})

/** Lets `save` happen once, just before the first call of a function of `node:fs` whose last argument is this path. */
function justBefore(name: 'renameSync' | 'linkSync', path: string, which: 0 | 1, save: () => void): void {
  const real = fs[name]
  const restore = () => {
    fs[name] = real
    syncBuiltinESMExports()
  }
  fs[name] = (...paths) => {
    if (paths[which] === path) {
      restore()
      save()
    }
    real(...paths)
  }
  syncBuiltinESMExports()
  onTestFinished(restore)
}

test('into the file that is replaced', () => {
  const root = makeFolder({ [ana]: 'one\n', [raj]: 'raj\n' })
  justBefore('renameSync', join(root, ana), 1, () => writeFiles(root, { [ana]: 'one\ntheirs\n' }))
  writeChanges(root, 'Wrote', [append(raj, 'mine'), append(ana, 'mine')])
  expect(filesIn(root)).toEqual({ [ana]: 'one\ntheirs\nmine\n', [raj]: 'raj\nmine\n' })
})

test('into the file that is replaced, which the editor empties first', () => {
  const root = makeFolder({ [ana]: 'one\n' })
  justBefore('renameSync', join(root, ana), 1, () => {
    const editor = openSync(join(root, ana), 'w')
    spawn('echo', ['theirs'], { stdio: ['ignore', editor, 'ignore'] })
    closeSync(editor)
  })
  writeChanges(root, 'Wrote', [append(ana, 'mine')])
  expect(filesIn(root)).toEqual({ [ana]: 'theirs\nmine\n' })
})

test('a new file where ours was about to be', () => {
  const root = makeFolder({ [raj]: 'raj\n' })
  justBefore('linkSync', join(root, ana), 1, () => writeFiles(root, { [ana]: 'theirs\n' }))
  expect(
    refusal(() => writeChanges(root, 'Wrote', [append(raj, 'mine'), create(ana, 'mine\n')])),
  ).toMatchObject({
    code: 1,
  })
  expect(filesIn(root)).toEqual({ [ana]: 'theirs\n', [raj]: 'raj\n' })
})

test('into the file that goes', () => {
  const root = makeFolder({ [ana]: 'one\n' })
  const kept = remove(ana)
  const plan: typeof kept.plan = (now) =>
    now?.text === 'one\n' ? kept.plan(now) : { refused: 'it was edited' }
  justBefore('renameSync', join(root, ana), 0, () => writeFiles(root, { [ana]: 'theirs\n' }))
  expect(refusal(() => writeChanges(root, 'Removed', [{ path: ana, plan }])).said).toBe('it was edited')
  expect(filesIn(root)).toEqual({ [ana]: 'theirs\n' })
})
