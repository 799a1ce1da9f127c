// Reading a test's notebook from the index and from disk, and a few notes to read.
import { type Note, checkNotebook, getDay, makeNotebook, readNote } from '#core'
import { readAll } from '../../../src/host/disk.ts'
import { readIndex, readStaged } from '../../../src/host/git/change.ts'
import { findRepository } from '../../../src/host/git/repository.ts'

export const ana = '---\nname: Ana Silva\n---\n'
export const raj = '---\nname: Raj Patel\n---\n'
/** An introduction up to its timeline's heading. */
export const story = '---\nintroducer: "[[ana]]"\nto: "[[raj]]"\ndate: 2026-11-02\n---\n## Timeline\n'

export const byPath = (notes: readonly Note[]) => new Map(notes.map((note) => [note.path, note]))
export const paths = (notes: readonly Note[] = []) => notes.map(({ path }) => path).sort()
export const problems = (notes: Iterable<Note>) => checkNotebook(makeNotebook(notes), getDay('2026-11-20'))

/** The notes of the notebook at `root`: on disk, in the index, and what is staged of them. */
export const onDisk = (root: string) => [...readAll(root)].map(({ source }) => readNote(source))
export const ofIndex = async (root: string) => readIndex(await findRepository(root))
export const staged = async (root: string) => (await readStaged(await findRepository(root))).change
