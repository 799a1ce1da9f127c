// A person before a call: the last words, what is owed both ways, how we met, what is of value to whom.
import { describe, expect, test } from 'vitest'
import { getDay, makeNotebook, readNote } from '#core'
import { takeSnapshot } from '../../src/host/snapshot.ts'
import { contactPage, type ContactPage } from '../../src/site/views/contact.ts'
import { forgotten } from './notebooks.ts'

const encoder = new TextEncoder()

function pageOf(
  files: Readonly<Record<string, string>>,
  id: string,
  today = '2026-11-22',
): ContactPage | null {
  const notes = Object.entries({ ...forgotten, ...files }).map(([path, text]) =>
    readNote({ path, bytes: encoder.encode(text) }),
  )
  return contactPage(takeSnapshot(makeNotebook(notes), getDay(today)), id)
}

const fact = (page: ContactPage | null, term: string): readonly string[] | undefined =>
  page?.glance.facts.find((one) => one.term === term)?.values.map(({ words }) => words)

const kim = {
  'contacts/kim.md': `---
name: Kim Park
phone: +353 1 555 0100
email: kim@example.org
through: lena
offers: [an hour on pricing, a desk]
seeks: [analysts]
ask-first: true
---
- [ ] 2026-11-30 send Kim the deck
- [x] 2026-11-02 look over the charts ✅ 2026-11-02

## Timeline
- 2026-11-18 snoozed until 2026-11-20
`,
  'contacts/lena.md': '---\nname: Lena Berg\n---\n',
  'introductions/lena-to-kim.md': `---
introducer: lena
to: kim
date: 2026-11-02
---
## Timeline
- 2026-11-02 thanked Lena
- 2026-11-03 wrote to Kim by email: two dates
- 2026-11-05 replied: neither; next week?
- 2026-11-12 met by video: the post is filled #not-a-fit
- 2026-11-13 wrote: two names that might suit
- 2026-11-19 scheduled for 2026-11-27 by phone
`,
}

describe('the last words', () => {
  test('are the last three between us, the newest first, from any file', () => {
    const { last } = pageOf(kim, 'kim')?.glance ?? {}
    expect(last?.map(({ when, verb }) => `${when.iso} ${verb}`)).toEqual([
      '2026-11-19 Scheduled',
      '2026-11-13 Wrote',
      '2026-11-12 Met',
    ])
  })

  test('are those of the past', () => {
    const { last } = pageOf(kim, 'kim', '2026-11-04')?.glance ?? {}
    expect(last?.map(({ verb }) => verb)).toEqual(['Wrote'])
  })
})

describe('what is owed both ways', () => {
  test('mine leads to where it can be done', () => {
    expect(pageOf({}, 'raj')?.glance.mine).toMatchObject([
      {
        words: 'Reach out to Raj',
        row: { status: 'lapsed', lateness: '19 days late', lapse: 'lapsed' },
        note: '',
        href: '#ana-to-raj%2Freach-out%2Fraj',
      },
    ])
  })

  test('theirs is what I wait for, and says when it is my turn again', () => {
    const asked = {
      'introductions/ana-to-raj.md':
        '---\nkind: requested\nintroducer: ana\nto: raj\nask: Raj?\nbecause: you know him\ndate: 2026-11-20\n---\n',
    }
    const { mine, theirs } = pageOf(asked, 'ana')?.glance ?? {}
    expect(mine).toEqual([])
    expect(theirs).toMatchObject([{ words: 'An answer since Fri 20 Nov', note: 'your turn again Fri 4 Dec' }])
  })

  test('open promises stand by themselves, kept ones only further down', () => {
    const page = pageOf(kim, 'kim')
    expect(page?.glance.promises.map(({ text, done }) => [text, done])).toEqual([
      ['send Kim the deck', false],
    ])
    expect(page?.promises).toHaveLength(2)
    expect(page?.glance.mine.map(({ words }) => words)).not.toContain('Send Kim the deck')
  })
})

describe('the facts', () => {
  test('begin with the next meeting and how to reach them', () => {
    const page = pageOf(kim, 'kim')
    expect(page?.glance.facts.map(({ term }) => term)).toEqual([
      'Next',
      'Phone',
      'Email',
      'First met',
      'Introduced by',
      'Offers',
      'Seeks',
      'Before sending anyone',
    ])
    expect(fact(page, 'Next')).toEqual(['Fri 27 Nov, by phone'])
    expect(fact(page, 'First met')).toEqual(['Thu 12 Nov'])
    expect(fact(page, 'Introduced by')).toEqual(['Lena Berg, Mon 2 Nov'])
    expect(fact(page, 'Offers')).toEqual(['an hour on pricing', 'a desk'])
  })

  test('say whether they report back', () => {
    const made = (line: string) => ({
      'introductions/ana-and-raj.md': `---\nkind: made\nparties: [ana, raj]\ndate: 2026-10-01\n---\n## Timeline\n- 2026-10-02 agreed Ana and Raj\n- 2026-10-03 introduced\n${line}\n`,
    })
    const said = (line: string) => fact(pageOf(made(line), 'ana'), 'Reports back')
    expect(said('')).toEqual(['too early to say'])
    expect(said('- 2026-10-05 heard from Ana: thrilled')).toEqual(['once by themselves'])
    expect(said('- 2026-10-12 checked in with Ana\n- 2026-10-13 replied Ana')).toEqual([
      'once after you asked',
    ])
    expect(said('- 2026-10-12 checked in with [[ana]]')).toEqual(['once not at all'])
  })

  test('leave nothing empty behind: somebody of whom nothing is known', () => {
    const files = { 'contacts/nobody.md': '---\n---\n' }
    expect(pageOf(files, 'nobody')).toMatchObject({
      who: { name: 'Nobody' },
      glance: { last: [], mine: [], theirs: [], promises: [], facts: [] },
      facts: [],
      owed: [],
    })
  })

  test('of somebody without a file, archived, or named from right to left', () => {
    const files = {
      'introductions/ana-to-zoe.md': '---\nintroducer: ana\nto: Zoë Wu\ndate: 2026-11-20\n---\n',
      'contacts/old.md': '---\nname: Old Friend\nstatus: archived\nphone: "12"\n---\n',
      'contacts/layla.md': '---\nname: ليلى حداد\noffers: [نصيحة]\n---\n',
    }
    expect(pageOf(files, 'zoe-wu')).toMatchObject({
      filed: false,
      glance: { mine: [{ row: { status: 'overdue' } }] },
    })
    expect(fact(pageOf(files, 'zoe-wu'), 'Introduced by')).toEqual(['Ana Silva, Fri 20 Nov'])
    expect(pageOf(files, 'old')).toMatchObject({ archived: true, glance: { facts: [{ term: 'Phone' }] } })
    expect(fact(pageOf(files, 'layla'), 'Offers')).toEqual(['نصيحة'])
  })
})

test('of a long story the page has the latest lines, and leads to the rest', () => {
  const lines = Array.from(
    { length: 30 },
    (_, index) => `- 2026-10-${String(index + 1).padStart(2, '0')} talked`,
  )
  const files = { 'contacts/ana.md': `---\nname: Ana Silva\n---\n## Timeline\n${lines.join('\n')}\n` }
  const notes = Object.entries({ ...forgotten, ...files }).map(([path, text]) =>
    readNote({ path, bytes: encoder.encode(text) }),
  )
  const shot = takeSnapshot(makeNotebook(notes), getDay('2026-11-22'))
  const page = contactPage(shot, 'ana', undefined, 20)
  expect(page?.timeline).toHaveLength(20)
  expect(page?.timeline[0]?.when.iso).toBe('2026-10-11')
  expect(page?.earlier).toEqual({ count: 10, href: '/timeline/?person=ana' })
  expect(contactPage(shot, 'ana')?.earlier).toBeNull()
})
