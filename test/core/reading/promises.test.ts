// FORMAT.md's forms of a promise.
import { describe, expect, it } from 'vitest'
import { notebookOf } from '../notebook-of.ts'

const read = (line: string) => {
  const [entry] = notebookOf({
    'contacts/ana-silva.md': `---\nname: Ana Silva\n---\n${line}\n`,
    'contacts/raj.md': '---\nname: Raj\n---\n',
  }).contacts
  return entry?.promises.map(({ line: { due, done, doneOn, text }, person, slug }) => ({
    due: due,
    done,
    doneOn: doneOn,
    text,
    slug,
    person: person?.id,
  }))
}
const plain = {
  due: '2026-11-10',
  done: false,
  doneOn: null,
  text: 'send the deck',
  slug: 'send-the-deck',
  person: 'ana-silva',
}

const forms: Readonly<Record<string, Partial<Record<keyof typeof plain, unknown>>>> = {
  '- [ ] 2026-11-10 send the deck': {},
  '* [ ] 2026-11-10 send the deck': {},
  '1. [ ] 2026-11-10 send the deck': {},
  '- [ ] 2026-11-10: send the deck': {},
  '- [ ] 2026-11-10T10:00 send the deck': {},
  '- [ ] **2026-11-10** send the deck': {},
  '- [x] 2026-11-10 send the deck': { done: true },
  '- [X] 2026-11-10 send the deck': { done: true },
  '- [x] 2026-11-10 send the deck ✅ 2026-11-12': { done: true, doneOn: '2026-11-12' },
  '- [ ] send the deck 📅 2026-11-10': {},
  '- [ ] send the deck ⏫ 📅 2026-11-10': {},
  '- [ ] send the deck ➕ 2026-11-01 📅 2026-11-10': {},
  '- [x] send the deck 📅 2026-11-10 ✅ 2026-11-12': { done: true, doneOn: '2026-11-12' },
  '- [ ] 2026-11-10 send [[raj]] the deck': {
    text: 'send raj the deck',
    slug: 'send-raj-the-deck',
    person: 'raj',
  },
  '- [ ] 2026-11-10 send [[raj|him]] the deck': {
    text: 'send him the deck',
    slug: 'send-him-the-deck',
    person: 'raj',
  },
  '- [ ] 2026-11-10 send @raj the deck': {
    text: 'send @raj the deck',
    slug: 'send-raj-the-deck',
    person: 'raj',
  },
  '- so\n  - [ ] 2026-11-10 send the deck': {},
  '> - [ ] 2026-11-10 send the deck': {},
  '## Timeline\n- [ ] 2026-11-10 send the deck': {},
}

describe('a promise', () => {
  it.each(Object.entries(forms))('%s', (line, wanted) => {
    expect(read(line)).toEqual([{ ...plain, ...wanted }])
  })
  it.each([
    '- [ ] send the deck',
    '- 2026-11-10 send the deck',
    '- [ ]2026-11-10 send the deck',
    '```\n- [ ] 2026-11-10 send\n```',
    '2026-11-10 send',
  ])('is not %j', (line) => {
    expect(read(line)).toEqual([])
  })
  it('of the same words has its own id', () => {
    expect(read('- [ ] 2026-11-10 call\n- [ ] 2026-12-10 call')?.map(({ slug }) => slug)).toEqual([
      'call',
      'call-2',
    ])
  })
})
