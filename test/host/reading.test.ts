// A folder read by two threads: all of it comes, each note once, whatever the helper does or fails to do.
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readAll, type Reading } from '../../src/host/disk.ts'
import { listNotebook } from '../../src/host/listing.ts'
import { type Help, helpReading, shareReading } from '../../src/host/reading.ts'
import { openWorkspace } from '../../src/host/workspace.ts'
import { makeFolder } from './folder.ts'

/** A folder of many notes, and of what can't be read. */
function manyNotes(): string {
  const notes = Array.from(
    { length: 730 },
    (_, n) => [`contacts/p${n}.md`, `---\nname: Zoë ${n}\n---\n`] as const,
  )
  const root = makeFolder({
    ...Object.fromEntries(notes),
    'me.md': '',
    'folder.md/a.md': 'inside',
    'broken.md': Uint8Array.of(0xff, 0xfe),
  })
  symlinkSync('nowhere.md', join(root, 'gone.md'))
  return root
}

/** By path what was read, with its stamp. */
const byPath = (readings: Iterable<Reading>): readonly unknown[] =>
  [...readings]
    .map(({ source, stamp, size }) => ({
      path: source.path,
      read: 'bytes' in source ? Buffer.from(source.bytes).toString('latin1') : source.unreadable,
      stamp,
      size,
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))

/** A helper that takes so many parts, and hands over only some of them. */
function takeOnly(help: Help, parts: number): void {
  Atomics.add(help.taken, 0, parts)
}

const toIterable = (rest: Iterator<Reading>): Iterable<Reading> => ({ [Symbol.iterator]: () => rest })

test('what it takes and what the helper takes are all there is', () => {
  const root = manyNotes()
  const { help, readings } = shareReading(root, listNotebook(root))
  const all = readings()[Symbol.iterator]()
  const first = all.next()
  // the rest is the helper's
  helpReading(help)
  expect(byPath([...(first.done === true ? [] : [first.value]), ...toIterable(all)])).toEqual(
    byPath(readAll(root)),
  )
})

test('a helper that never begins is not waited for', () => {
  const root = manyNotes()
  const { readings } = shareReading(root, listNotebook(root))
  expect(byPath(readings())).toEqual(byPath(readAll(root)))
})

test('what a helper took and never hands over is read all the same', () => {
  const root = manyNotes()
  const { help, readings } = shareReading(root, listNotebook(root), 50)
  takeOnly(help, 3)
  expect(byPath(readings())).toEqual(byPath(readAll(root)))
})

test('a notebook of such readings is the one that is read alone', async () => {
  const root = manyNotes()
  const { help, readings } = shareReading(root, listNotebook(root))
  helpReading(help)
  const textsOf = async (given?: Iterable<Reading>): Promise<readonly string[]> => {
    const workspace = await openWorkspace({ root, watch: false, readings: given })
    return [...workspace.current().notebook.notes.values()].map(({ path, text }) => `${path}: ${text}`)
  }
  expect(await textsOf(readings())).toEqual(await textsOf())
})
