// My record: exact numbers of small notebooks, and what holds of any.
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays, getDay, makeNotebook, type MyRecord, readNote, recordOf, stepsOf, type Tally } from '#core'
import { lapsesIn } from '../../../src/core/record/lapses.ts'
import { openNotebook } from '../../../src/core/notebook/make.ts'
import { readStories } from '../../stories.ts'
import { notebookOf } from '../notebook-of.ts'
import { bounded, type Files, holdsFor } from '../properties/bounds.ts'
import { forgetAfter, library, writeLibrary } from '../properties/notebooks.ts'
import { firstDay } from '../properties/tales.ts'

const record = (files: Files, today: string): MyRecord =>
  recordOf({ notebook: notebookOf(files), today: getDay(today) })

const timeline = (lines: readonly string[]): string =>
  `## Timeline\n${lines.map((line) => `- ${line}\n`).join('')}`
const received = (date: string, ...lines: readonly string[]): string =>
  `---\nkind: received\nintroducer: Ana\nto: Raj\ndate: ${date}\n---\n${timeline(lines)}`
const made = (date: string, ...lines: readonly string[]): string =>
  `---\nkind: made\nparties: [Lena, Raj]\ndate: ${date}\n---\n${timeline(lines)}`

describe('introductions received', () => {
  const files = {
    'introductions/soon.md': received(
      '2026-09-01',
      '2026-09-02 wrote',
      '2026-09-20 met',
      '2026-10-02 reported',
    ),
    'introductions/later.md': received('2026-09-10', '2026-09-20 wrote'),
    'introductions/never.md': received('2026-09-12'),
    'introductions/declined.md': received('2026-09-15', '2026-09-17 declined'),
    'introductions/fresh.md': received('2026-10-20', '2026-11-01 wrote'),
  }

  test('count in their month, with what was done within a week and when they heard of it', () => {
    const { whole, months, since } = record(files, '2026-10-25')
    expect(whole).toMatchObject({
      received: 5,
      reach: { 'in-week': 1, later: 1, never: 1, open: 1, 'let-go': 1 },
      medianDaysToAct: 5.5,
      told: 1,
    })
    expect(months.map((each) => [each.month, each.received, each.told, each.medianDaysToAct])).toEqual([
      ['2026-09', 4, 0, 5.5],
      ['2026-10', 1, 1, null],
    ])
    expect(since).toBe('2026-09-01')
  })

  test('the day after the week, one that lies is never; what happens later doesn’t count yet', () => {
    expect(record(files, '2026-10-27').whole.reach).toMatchObject({ never: 1, open: 1 })
    expect(record(files, '2026-10-28').whole.reach).toMatchObject({ never: 2, open: 0 })
    expect(record(files, '2026-11-01').whole.reach).toMatchObject({ never: 1, later: 2 })
  })

  test('of two people, the last one reached counts', () => {
    const both = received('2026-09-01', '2026-09-02 wrote to Raj', '2026-09-05 wrote to Lena').replace(
      'to: Raj',
      'to: [Raj, Lena]',
    )
    expect(record({ 'introductions/both.md': both }, '2026-09-04').whole.reach).toMatchObject({ open: 1 })
    expect(record({ 'introductions/both.md': both }, '2026-09-06').whole).toMatchObject({
      reach: { 'in-week': 1 },
      medianDaysToAct: 4,
    })
  })

  test('one that was asked for counts from the day it took place', () => {
    const asked =
      '---\nkind: requested\nintroducer: Ana\nto: Raj\nask: Would you introduce me?\nbecause: you know him\ndate: 2026-09-01\n---\n' +
      timeline(['2026-09-10 agreed', '2026-10-01 introduced', '2026-10-03 wrote to Raj'])
    const before = record({ 'introductions/asked.md': asked }, '2026-09-20')
    expect([before.whole.received, before.since]).toEqual([0, null])
    expect(record({ 'introductions/asked.md': asked }, '2026-10-05')).toMatchObject({
      whole: { received: 1, medianDaysToAct: 2 },
      months: [{ month: '2026-10' }],
    })
  })

  test('a report closes the loop only when all is told', () => {
    const again = received(
      '2026-09-01',
      '2026-09-02 wrote',
      '2026-09-10 met',
      '2026-09-11 reported',
      '2026-10-10 resolved: hired',
    )
    expect(record({ 'introductions/a.md': again }, '2026-09-30').whole.told).toBe(1)
    expect(record({ 'introductions/a.md': again }, '2026-10-10').whole.told).toBe(0)
  })

  test('what is older than the policy looks at isn’t in it', () => {
    const { whole } = record(
      { ...files, 'me.md': '---\nname: Sam\npolicy: {since: 2026-09-11}\n---\n' },
      '2026-10-25',
    )
    expect(whole.received).toBe(3)
  })
})

describe('lapses', () => {
  const days = (files: Files, today: string): readonly string[] =>
    record(files, today).lapses.map(({ day, entry, rule }) => `${day} ${entry} ${rule}`)

  test('are on the day after the last, whatever came later', () => {
    const files = {
      'introductions/late.md': received('2026-09-01', '2026-09-20 wrote', '2026-09-21 replied: yes?'),
      'introductions/kept.md': received('2026-09-01', '2026-09-08 wrote'),
      'contacts/zoe.md':
        '---\nname: Zoe\nmet: 2026-09-01\n---\n- [x] 2026-09-05 send her the deck ✅ 2026-09-30\n',
    }
    expect(days(files, '2026-09-08')).toEqual([])
    expect(days(files, '2026-09-09')).toEqual(['2026-09-09 late reach-out', '2026-09-09 zoe first-follow-up'])
    expect(days(files, '2026-11-01')).toEqual([
      '2026-09-09 late reach-out',
      '2026-09-09 zoe first-follow-up',
      '2026-09-13 zoe promise',
      '2026-09-29 late answer',
    ])
  })

  test('a first follow-up from another file counts, on its day', () => {
    const zoe = { 'contacts/zoe.md': '---\nname: Zoe\nmet: 2026-09-01\n---\n' }
    const mention = (day: string): Files => ({
      'contacts/ben.md': `---\nname: Ben\n---\n${timeline([`${day} wrote to Zoe`])}`,
    })
    expect(days({ ...zoe, ...mention('2026-09-08') }, '2027-09-01')).toEqual([])
    expect(days({ ...zoe, ...mention('2026-09-09') }, '2027-09-01')).toEqual([
      '2026-09-09 zoe first-follow-up',
    ])
    expect(days(zoe, '2027-09-01')).toEqual(['2026-09-09 zoe first-follow-up'])
  })

  it('are those of the steps, in any notebook', () => {
    fc.assert(
      fc.property(library, fc.nat({ max: 100 }), (all, count) => {
        const files = writeLibrary(all)
        const desk = { notebook: notebookOf(files), today: addDays(firstDay, count) }
        holdsFor(files, () => {
          for (const introduction of desk.notebook.introductions) {
            const late = stepsOf(introduction, desk).filter(
              ({ lapses, end }) => lapses !== null && (end?.day ?? desk.today) > lapses,
            )
            expect(lapsesIn(introduction, desk).map(({ rule, day }) => `${rule} ${day}`)).toEqual(
              expect.arrayContaining(
                late.map(({ rule, lapses }) => `${rule} ${addDays(lapses ?? firstDay, 1)}`),
              ),
            )
            expect(lapsesIn(introduction, desk)).toHaveLength(late.length)
          }
        })
      }),
      bounded(100),
    )
  })
})

test('introductions made, and who told how it went', () => {
  const files = {
    'introductions/one.md': made(
      '2026-09-01',
      '2026-09-03 introduced',
      '2026-09-08 heard from Raj',
      '2026-09-12 checked in with Lena: going well',
    ),
    'introductions/two.md': made('2026-10-01', '2026-10-03 introduced', '2026-10-12 checked in with [[raj]]'),
    'introductions/not-yet.md': made('2026-10-01', '2026-10-02 asked Lena and Raj'),
  }
  const { whole, months, tellers } = record(files, '2026-10-31')
  expect(whole).toMatchObject({ made: 2, reportedBack: 1 })
  expect(months.map(({ month, made: count, reportedBack }) => [month, count, reportedBack])).toEqual([
    ['2026-09', 1, 1],
    ['2026-10', 1, 0],
  ])
  expect(tellers.map(({ person, ...counts }) => [person.name, counts])).toEqual([
    ['Lena', { byThemselves: 0, afterAsked: 1, never: 0, notYet: 1 }],
    ['Raj', { byThemselves: 1, afterAsked: 0, never: 1, notYet: 0 }],
  ])
})

test('people met, followed up, talked to', () => {
  const met = (name: string, ...lines: readonly string[]): string =>
    `---\nname: ${name}\nmet: 2026-09-01\n---\n${timeline(lines)}`
  const files = {
    'contacts/a.md': met('Ada', '2026-09-01 met at the fair'),
    'contacts/b.md': met('Ben', '2026-09-01 wrote'),
    'contacts/c.md': met('Cleo', '2026-09-03 wrote', '2026-09-09 talked by phone'),
    'contacts/d.md': met('Dan', '2026-09-12 met for coffee'),
    'contacts/e.md': '---\nname: Eve\n---\n',
  }
  expect(record(files, '2026-09-02').whole).toMatchObject({ met: 4, followedUp: 1, talked: 0 })
  expect(record(files, '2026-09-30').whole).toMatchObject({ met: 4, followedUp: 3, talked: 2 })
})

test('nothing is written down: no month, no number', () => {
  expect(record({}, '2026-11-22')).toMatchObject({
    whole: { received: 0, medianDaysToAct: null, made: 0, met: 0, lapses: 0 },
    months: [],
    since: null,
    lapses: [],
    tellers: [],
  })
})

/** Every count of a tally, by name; the median is none. */
const countsOf = ({ reach, ...rest }: Tally): Readonly<Record<string, unknown>> => ({
  ...rest,
  ...reach,
  medianDaysToAct: 0,
})

function expectSound({ whole, months }: MyRecord): void {
  const all = countsOf(whole)
  for (const [name, count] of Object.entries(all)) {
    const sum = months.reduce((total, month) => total + Number(countsOf(month)[name]), 0)
    expect([name, sum]).toEqual([name, count])
  }
  for (const tally of [whole, ...months]) {
    expect(Object.values(tally.reach).reduce((a, b) => a + b)).toBe(tally.received)
    expect(tally.followedUp).toBeLessThanOrEqual(tally.met)
    expect(tally.talked).toBeLessThanOrEqual(tally.followedUp)
    expect(tally.reportedBack).toBeLessThanOrEqual(tally.made)
  }
}

describe('the months add up to the whole', () => {
  it('and nothing that is dated later counts, in any notebook', () => {
    fc.assert(
      fc.property(library, fc.nat({ max: 100 }), (all, days) => {
        const today = addDays(firstDay, days)
        const files = writeLibrary(all)
        holdsFor(files, () => {
          const found = recordOf({ notebook: notebookOf(files), today })
          const past = recordOf({ notebook: notebookOf(writeLibrary(forgetAfter(all, today))), today })
          expectSound(found)
          expect([found.whole, found.months, found.lapses]).toEqual([past.whole, past.months, past.lapses])
          expect(found.months.every(({ month }) => month <= today.slice(0, 7))).toBe(true)
        })
      }),
      bounded(100),
    )
  })

  it.each(readStories())('in $name', ({ files, on }) => {
    const notebook = notebookOf(files)
    for (const day of Object.keys(on)) expectSound(recordOf({ notebook, today: getDay(day) }))
  })
})

it('after each save, the record is that of a notebook read afresh', () => {
  const asNote = (path: string, text: string) => readNote({ path, bytes: new TextEncoder().encode(text) })
  fc.assert(
    fc.property(fc.array(library, { minLength: 2, maxLength: 3 }), fc.nat({ max: 60 }), (all, days) => {
      const today = addDays(firstDay, days)
      const live = openNotebook([])
      const files: Record<string, string> = {}
      for (const [path, text] of all.flatMap((one) => Object.entries(writeLibrary(one)))) {
        files[path] = text
        live.change(new Map([[path, asNote(path, text)]]))
        const fresh = makeNotebook(Object.entries(files).map(([each, words]) => asNote(each, words)))
        const plain = ({ tellers, ...rest }: MyRecord) => ({
          ...rest,
          tellers: tellers.map(({ person, ...counts }) => [person.key, counts]),
        })
        holdsFor(files, () => {
          expect(plain(recordOf({ notebook: live.current(), today }))).toEqual(
            plain(recordOf({ notebook: fresh, today })),
          )
        })
      }
    }),
    bounded(25),
  )
})
