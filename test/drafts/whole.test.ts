// Whatever is owed, in whichever notebook: there is a draft, and nothing missing leaves a hole in it.
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays, type Day, getDay, makeAgenda, type Notebook, ruleIds, rules } from '#core'
import { chooseRecord } from '../../src/drafts/choose.ts'
import { type Draft, draftFor } from '../../src/drafts/draft.ts'
import { draftRecords } from '../../src/drafts/messages.ts'
import { findSituation } from '../../src/drafts/situation.ts'
import { openWorkspace } from '../../src/host/workspace.ts'
import { notebookOf } from '../core/notebook-of.ts'
import { readStories } from '../stories.ts'
import { bounded, holdsFor } from '../core/properties/bounds.ts'
import { library, writeLibrary } from '../core/properties/notebooks.ts'
import { firstDay } from '../core/properties/tales.ts'
import { flawsOf } from './flaws.ts'
import { draftOf, people, received } from './letters.ts'

/** The drafts of everything that is owed in a notebook on a day. */
const draftsOf = (notebook: Notebook, today: Day): readonly Draft[] =>
  makeAgenda(notebook, today).map((obligation) => {
    const draft = draftFor(notebook, obligation, today, new Map())
    if ('failed' in draft) throw new Error(`${obligation.id}: ${draft.failed.message}`)
    return draft
  })

const later = [0, 1, 8, 30, 100]

describe('every draft reads whole', () => {
  test('in the sample notebook, where each could be sent', async () => {
    const workspace = await openWorkspace({ root: 'notes', watch: false })
    const { notebook, today } = workspace.current()
    const drafts = draftsOf(notebook, today)
    expect(drafts.length).toBeGreaterThan(30)
    expect(drafts.flatMap(flawsOf)).toEqual([])
  })
  test.each(readStories())('in the story $name', ({ files, on }) => {
    const notebook = notebookOf(files)
    for (const day of Object.keys(on))
      for (const days of later)
        expect(draftsOf(notebook, addDays(getDay(day), days)).flatMap(flawsOf)).toEqual([])
  })
  test.each(rules.flatMap(({ id, examples }) => examples.map((example) => ({ id, example }))))(
    'in an example of $id',
    ({ example: { files, today } }) => {
      const notebook = notebookOf(files)
      for (const days of later)
        expect(draftsOf(notebook, addDays(getDay(today), days)).flatMap(flawsOf)).toEqual([])
    },
  )
})

test('in notebooks at random, on any day', () => {
  fc.assert(
    fc.property(library.map(writeLibrary), fc.nat({ max: 120 }), (files, days) => {
      holdsFor(files, () => {
        expect(draftsOf(notebookOf(files), addDays(firstDay, days)).flatMap(flawsOf)).toEqual([])
      })
    }),
    bounded(60),
  )
})

describe('every rule has its message', () => {
  it.each(ruleIds)('%s', (id) => {
    expect(draftRecords.some(({ rule }) => rule === id)).toBe(true)
  })
  it('has no message that nothing ever asks for', () => {
    const files = [...readStories(), ...rules.flatMap(({ examples }) => examples)]
    const days = files.flatMap((each) => ('on' in each ? Object.keys(each.on) : [each.today]))
    expect(days.length).toBeGreaterThan(100)
    const used = new Set<string>(['request'])
    for (const each of files) {
      const notebook = notebookOf(each.files)
      for (const day of 'on' in each ? Object.keys(each.on) : [each.today])
        for (const obligation of makeAgenda(notebook, getDay(day))) {
          const situation = findSituation(notebook, obligation, getDay(day))
          const record = situation && chooseRecord(situation)
          if (record) used.add(record.id)
        }
    }
    // what no story holds, the snapshots do
    const snapshots = [
      'answer.not-now',
      'answer.cancelled',
      'promise.yourself',
      'report.passed',
      'report.clunker',
      'nobody',
      'report.dud',
    ]
    const unused = draftRecords.map(({ id }) => id).filter((id) => !used.has(id) && !snapshots.includes(id))
    expect(unused).toEqual([])
  })
})

test('what notes say stands in a letter as it is, and never becomes a part of its template', () => {
  const said = fc
    .oneof(
      fc.string({ minLength: 1, maxLength: 30 }),
      fc.constantFrom('{{ me.email }}', '{% raw %}', 'Say:', 'Subject: no', '$& $1', '</textarea>'),
    )
    .map((text) =>
      text
        .replace(/[\p{Cc}\p{Cf}\u2028\u2029"\\]/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((text) => text !== '')
  fc.assert(
    fc.property(said, (text) => {
      const files = {
        ...received(),
        'introductions/ana-to-raj.md': `---\nintroducer: Ana\nto: Raj\ndate: 2026-11-02\npurpose: ${JSON.stringify(text)}\n---\n`,
      }
      const { body, subject } = draftOf(files, '2026-11-03', 'reach-out')
      expect(subject).toBe(`Introduction by Ana Silva: ${text}`)
      expect(body).toContain(text)
      expect(body).toContain('Would you have half an hour for me')
    }),
    { numRuns: 200 },
  )
})

test('who has no name to sign with and nothing to offer leaves no gap', () => {
  const others = Object.entries(received()).filter(([path]) => path !== 'me.md')
  const { body, missing } = draftOf(Object.fromEntries(others), '2026-11-03', 'thank')
  expect(body).toMatchInlineSnapshot(`
    "Hi Ana,

    Thank you for introducing me to Raj. It means a lot to me that you thought of me. I’m writing to Raj now, and I’ll tell you how it goes."
  `)
  expect(missing).toEqual(['your name, in me.md'])
})

test('a title is no name to be called by', () => {
  const files = { ...received(), 'contacts/ana.md': '---\nname: Dr. Ana Silva\naliases: [Ana]\n---\n' }
  expect(draftOf(files, '2026-11-03', 'thank').body).toMatch(/^Hi Ana,/)
  expect(people['contacts/ana.md']).toBeDefined()
})
