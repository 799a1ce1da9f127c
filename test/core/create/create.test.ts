// A new note reads as exactly the values that it was made from, whatever they are.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNote } from '#core'
import { createNote } from '../../../src/core/note/create.ts'
import { bounded } from '../properties/bounds.ts'
import { anyText } from './texts.ts'

const read = (path: string, text: string) => readNote({ path, bytes: new TextEncoder().encode(text) })

describe('a contact’s file', () => {
  it('reads as FORMAT.md writes one', () => {
    const text = createNote([
      { name: 'type', value: { word: '' } },
      { name: 'name', value: 'Ana Silva' },
      { name: 'aliases', value: ['Ana'] },
      { name: 'email', value: ['ana@example.org'] },
      { name: 'phone', value: ['+5511', '01234'] },
      { name: 'tags', value: ['mentor', 'a, b'] },
      { name: 'met', value: { word: '2026-03-02' } },
      { name: 'through', value: '[[raj-patel]]' },
      { name: 'org', value: '  ' },
      { name: 'cadence', value: { word: '3m' } },
    ])
    expect(text).toBe(
      [
        '---',
        'name: Ana Silva',
        'aliases: [Ana]',
        'email: ana@example.org',
        'phone: ["+5511", "01234"]',
        'tags: [mentor, "a, b"]',
        'met: 2026-03-02',
        'through: "[[raj-patel]]"',
        'cadence: 3m',
        '---',
        '',
      ].join('\n'),
    )
  })

  it('holds any texts, and nothing is wrong with it', () => {
    const texts = fc.array(anyText, { maxLength: 4 })
    fc.assert(
      fc.property(anyText, texts, texts, anyText, anyText, (name, emails, tags, org, metAt) => {
        const note = read(
          'contacts/a.md',
          createNote([
            { name: 'name', value: name },
            { name: 'email', value: emails },
            { name: 'tags', value: tags },
            { name: 'org', value: org },
            { name: 'met-at', value: metAt },
          ]),
        )
        if (note.sort !== 'contact') throw new Error('no contact')
        const { fields } = note
        const valuesOf = (located: readonly { value: string }[]) => located.map(({ value }) => value)
        expect(note.problems).toEqual([])
        expect(fields.name?.value).toBe(name)
        expect(valuesOf(fields.email)).toEqual(emails)
        expect(valuesOf(fields.tags)).toEqual(tags)
        expect(fields.org?.value).toBe(org)
        expect(fields.metAt?.value).toBe(metAt)
        expect(note.text.slice(note.body.start)).toBe('')
      }),
      bounded(3000),
    )
  })
})

describe('an introduction’s file', () => {
  it('holds any texts and links to anybody', () => {
    const target = anyText.filter((text) => !/[[\]|#^/\r\n]/.test(text) && !text.endsWith('.md'))
    const to = fc.array(target, { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(target, to, anyText, anyText, (introducer, others, purpose, because) => {
        const note = read(
          'introductions/a.md',
          createNote([
            { name: 'kind', value: { word: 'received' } },
            { name: 'introducer', value: `[[${introducer}]]` },
            { name: 'to', value: others.map((other) => `[[${other}]]`) },
            { name: 'date', value: { word: '2026-11-02' } },
            { name: 'purpose', value: purpose },
            { name: 'because', value: because },
          ]),
        )
        if (note.sort !== 'introduction') throw new Error('no introduction')
        const { fields } = note
        expect(note.problems).toEqual([])
        expect(fields.introducer?.value.target).toBe(introducer)
        expect(fields.to.map(({ value }) => value.target)).toEqual(others)
        expect(fields.purpose?.value).toBe(purpose)
        expect(fields.because?.value).toBe(because)
      }),
      bounded(2000),
    )
  })
})
