// Taking back: exactly the bytes there were, again and again, and never over a later edit.
import { chmodSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { stateOf } from '../../../src/host/write/state-folder.ts'
import { findTakenBack, listOperations, previewUndo, undoOperation } from '../../../src/host/write/undo.ts'
import { writeChanges } from '../../../src/host/write/write.ts'
import { makeFolder, temporaryFolder, writeFiles } from '../folder.ts'
import { append, create, filesIn, refusal, remove } from './notes.ts'

const ana = 'contacts/ana.md'
const raj = 'contacts/raj.md'
const fresh = 'introductions/new.md'

beforeEach(() => {
  process.env.XDG_STATE_HOME = temporaryFolder()
})

test('one change after the other, and each again', () => {
  const root = makeFolder({ [ana]: 'one\n' })
  writeChanges(root, 'Thanked Ana', [append(ana, 'two')])
  writeChanges(root, 'Told Ana', [append(ana, 'three')])
  expect(undoOperation(root)).toMatchObject({ id: '3', said: 'Taken back: told Ana', undoes: '2' })
  expect(filesIn(root)).toEqual({ [ana]: 'one\ntwo\n' })
  expect(undoOperation(root)).toMatchObject({ id: '4', said: 'Taken back: thanked Ana', undoes: '1' })
  expect(filesIn(root)).toEqual({ [ana]: 'one\n' })
  expect(refusal(() => undoOperation(root))).toMatchObject({ code: 2 })

  expect(undoOperation(root, '4')).toMatchObject({ id: '5', said: 'Done again: thanked Ana', undoes: '4' })
  expect(undoOperation(root, '3').said).toBe('Done again: told Ana')
  expect(filesIn(root)).toEqual({ [ana]: 'one\ntwo\nthree\n' })
  expect([...findTakenBack(listOperations(root))].toSorted()).toEqual(['3', '4'])
  expect(undoOperation(root)).toMatchObject({ said: 'Taken back: told Ana', undoes: '2' })
  expect(filesIn(root)).toEqual({ [ana]: 'one\ntwo\n' })
})

test('a new file goes, a removed one comes back with its mode', () => {
  const root = makeFolder({ [ana]: 'ana', [raj]: '\ufeffraj\r\n' })
  chmodSync(join(root, raj), 0o604)
  const before = filesIn(root)
  writeChanges(root, 'Renamed', [append(ana, 'x'), create(fresh, '\ufeffnew\n'), remove(raj)])
  const after = filesIn(root)
  undoOperation(root)
  expect(filesIn(root)).toEqual(before)
  expect(statSync(join(root, raj)).mode & 0o7777).toBe(0o604)
  undoOperation(root, '2')
  expect(filesIn(root)).toEqual(after)
})

test('one that was taken back isn’t taken back twice', () => {
  const root = makeFolder({ [ana]: 'one\n' })
  writeChanges(root, 'Wrote', [append(ana, 'two')])
  undoOperation(root)
  expect(refusal(() => undoOperation(root, '1'))).toEqual({
    code: 2,
    said: '1 was taken back already. To do it again: owed undo 2',
  })
})

test('a file that was edited since is left alone, and so is all that belongs to it', () => {
  const root = makeFolder({ [ana]: 'one\n', [raj]: 'raj\n' })
  writeChanges(root, 'Wrote', [append(raj, 'x'), append(ana, 'two')])
  writeFiles(root, { [ana]: 'one\ntwo\nby hand\n' })
  const before = filesIn(root)
  const { code, said } = refusal(() => undoOperation(root))
  expect({ code, said }).toEqual({
    code: 1,
    said: expect.stringMatching(/^contacts\/ana\.md was edited since/) as string,
  })
  expect(filesIn(root)).toEqual(before)
  expect(previewUndo(root)).toEqual([
    { path: raj, before: 'raj\nx\n', after: 'raj\n' },
    { path: ana, before: 'one\ntwo\n', after: 'one\n' },
  ])
})

test('a file that is gone, or there again', () => {
  const root = makeFolder({ [ana]: 'one\n', [raj]: 'raj\n' })
  writeChanges(root, 'Wrote', [append(ana, 'two')])
  rmSync(join(root, ana))
  expect(refusal(() => undoOperation(root)).said).toMatch(/^contacts\/ana\.md was removed since/)
  writeChanges(root, 'Removed Raj', [remove(raj)])
  writeFiles(root, { [raj]: 'another Raj\n' })
  expect(refusal(() => undoOperation(root)).said).toMatch(/^contacts\/raj\.md is there again/)
})

test('what was written over it since is to be taken back first', () => {
  const root = makeFolder({ [ana]: 'one\n' })
  writeChanges(root, 'Thanked Ana', [append(ana, 'two')])
  writeChanges(root, 'Told Ana', [append(ana, 'three')])
  expect(refusal(() => undoOperation(root, '1')).said).toBe(
    'contacts/ana.md was written again since (Told Ana). Take that back first: owed undo 2',
  )
})

test('nothing to take back', () => {
  const root = makeFolder({ [ana]: 'one\n' })
  expect(refusal(() => undoOperation(root))).toEqual({
    code: 2,
    said: 'Owed has written nothing here yet, so there is nothing to take back.',
  })
  writeChanges(root, 'Wrote', [append(ana, 'two')])
  for (const id of ['2', '01', '../1', ''])
    expect(refusal(() => undoOperation(root, id)).said).toContain('owed undo --list')
})

test('the last hundred are kept, and ids go on', () => {
  const root = makeFolder({ [ana]: '' })
  writeChanges(root, 'Wrote', [append(ana, 'x')])
  const folder = join(stateOf(root), 'operations')
  const first = readFileSync(join(folder, '1.json'), 'utf8')
  for (let id = 2; id <= 102; id++)
    writeFileSync(join(folder, `${id}.json`), first.replace('"id":"1"', `"id":"${id}"`))
  writeChanges(root, 'Wrote', [append(ana, 'y')])
  const operations = listOperations(root)
  expect(operations.map(({ id }) => id)).toEqual(
    Array.from({ length: 100 }, (_, index) => String(103 - index)),
  )
  expect(readdirSync(folder)).toHaveLength(100)
})

test('two notebooks don’t see each other’s', () => {
  const [one, other] = [makeFolder({ [ana]: '' }), makeFolder({ [ana]: '' })]
  writeChanges(one, 'Wrote', [append(ana, 'x')])
  expect(listOperations(other)).toEqual([])
})

test('a record that can’t be read is passed over', () => {
  const root = makeFolder({ [ana]: '' })
  writeChanges(root, 'Wrote', [append(ana, 'x')])
  writeFiles(join(stateOf(root), 'operations'), { '2.json': '{"half', '3.json': 'null', '4.begun': '[' })
  expect(listOperations(root).map(({ id }) => id)).toEqual(['1'])
  expect(undoOperation(root).id).toBe('5')
  expect(filesIn(root)).toEqual({ [ana]: '' })
})

// Any note: any line ends, a BOM or none, with or without a last line end.
const note = fc
  .tuple(
    fc.constantFrom('', '\ufeff'),
    fc.array(fc.tuple(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('\n', '\r\n', '\r')), {
      maxLength: 8,
    }),
    fc.string({ unit: 'binary', maxLength: 5 }),
  )
  .map(([bom, lines, last]) => bom + lines.map((line) => line.join('')).join('') + last)
  .filter((text) => text.isWellFormed())

test('whatever a note holds: bytes outside the change stay, and taking back brings every byte back', () => {
  const root = makeFolder({ [ana]: '' })
  const path = join(root, ana)
  fc.assert(
    fc.property(
      note,
      fc.nat(),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 9 }),
      (text, where, words) => {
        fc.pre(words.isWellFormed())
        writeFileSync(path, text)
        const bare = text.replace(/^\ufeff/, '')
        const at = where % (bare.length + 1)
        fc.pre(
          (bare.slice(0, at) + words + bare.slice(at)).isWellFormed() && bare.slice(0, at).isWellFormed(),
        )
        const plan = (now: { text: string } | undefined) => {
          expect(now?.text).toBe(bare)
          return { text: bare.slice(0, at) + words + bare.slice(at) }
        }
        writeChanges(root, 'Wrote', [{ path: ana, plan }])
        const bytes = readFileSync(path)
        const from = Buffer.byteLength(text.slice(0, text.length - bare.length + at))
        expect(bytes.subarray(0, from)).toEqual(Buffer.from(text).subarray(0, from))
        expect(bytes.subarray(from + Buffer.byteLength(words))).toEqual(Buffer.from(text).subarray(from))
        undoOperation(root)
        expect(readFileSync(path)).toEqual(Buffer.from(text))
      },
    ),
    { numRuns: 60 },
  )
})
