// A note that was packed and unpacked is the note, whatever its words: those of every story, every check and every rule.
import { describe, expect, it } from 'vitest'
import { checks, type Note, readNote, rules } from '#core'
import { packNote, unpackNote } from '../../../src/host/facts/pack.ts'
import { readStories } from '../../stories.ts'

type Files = Readonly<Record<string, string | Uint8Array>>

const notesIn = (files: Files): readonly Note[] =>
  Object.entries(files).map(([path, content]) =>
    readNote({ path, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content }),
  )

/** The note as facts keep it; its words come from where they stand. */
function keepAndTake(note: Note): Note {
  const { text } = note
  return unpackNote(packNote(note), () => text)
}

function expectSame(files: Files): void {
  for (const note of notesIn(files)) expect({ ...keepAndTake(note) }).toStrictEqual({ ...note })
}

const contact = (lines: string) => ({ 'contacts/ana.md': `---\n${lines}\n---\n` })

describe('a packed note, unpacked, is the note', () => {
  it.each(readStories().map(({ name, files }) => [name, files] as const))('in the story %s', (_, files) => {
    expectSame(files)
  })
  it.each(checks.map(({ code, examples }) => [code, examples] as const))(
    'in the examples of %s',
    (_, examples) => {
      for (const { files } of examples) expectSame(files)
    },
  )
  it.each(rules.map(({ id, examples }) => [id, examples] as const))(
    'in the examples of %s',
    (_, examples) => {
      for (const { files } of examples) expectSame(files)
    },
  )
  it.each([
    ['with names that look like what packing writes', contact('name: "~set"\naliases: ["~map", "~"]')],
    ['with a field of such a name', contact('name: Ana\n~set: [a]\n"~map": 1')],
    [
      'with characters that end strings elsewhere',
      contact('name: "a\\0b"\naliases: ["\\uD800x", "\\u2028"]'),
    ],
    ['with Windows line ends', { 'contacts/ana.md': '---\r\nname: Ana\r\n---\r\nHi\r\n' }],
    ['with a byte order mark', { 'contacts/ana.md': '\uFEFF---\nname: Ana\n---\n' }],
    ['that is empty', { 'contacts/ana.md': '' }],
    ['that isn’t text', { 'contacts/ana.md': new Uint8Array([0xff, 0xfe, 0]) }],
  ])('%s', (_, files) => {
    expectSame(files)
  })
})

it('asks for the words only where somebody does, and once', () => {
  const [note] = notesIn(contact('name: Ana'))
  if (!note) throw new Error('no note')
  let asked = 0
  const taken = unpackNote(packNote(note), () => `${++asked}`)
  expect([taken.id, taken.problems, asked]).toEqual(['ana', [], 0])
  expect([taken.text, taken.text, asked]).toEqual(['1', '1', 1])
})
