// The timeline by month: every event stands once, on its day, newest first, and what is ahead above.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, getDay, makeNotebook, readNote, weekdayOf } from '#core'
import { type Snapshot, takeSnapshot } from '../../src/host/snapshot.ts'
import { chronicleOf } from '../../src/site/chronicle.ts'
import { addMonths, daysOf, monthOf, monthWords, parseMonth, weeksOf } from '../../src/site/month.ts'
import { readTimelineQuery, timelineSearch, wholeTimeline } from '../../src/site/timeline-query.ts'
import { timelinePage, type TimelinePage } from '../../src/site/views/timeline.ts'
import { forgotten } from './notebooks.ts'

const encoder = new TextEncoder()

function snapshot(files: Readonly<Record<string, string>>, today: string): Snapshot {
  const notes = Object.entries(files).map(([path, text]) => readNote({ path, bytes: encoder.encode(text) }))
  return takeSnapshot(makeNotebook(notes), getDay(today))
}

const anyDay = fc
  .integer({ min: 0, max: 3_600_000 })
  .map((count): Day => addDays(getDay('0001-01-01'), count))

describe('months', () => {
  test('a month is four digits and two, and exists', () => {
    expect(['2026-11', '0001-01', '9999-12'].map(parseMonth)).toEqual(['2026-11', '0001-01', '9999-12'])
    for (const text of ['2026-13', '2026-00', '2026-1', '0000-01', 'today', '', '2026-11-01'])
      expect(parseMonth(text), text).toBeUndefined()
    expect(monthWords(monthOf(getDay('2026-11-19')))).toBe('November 2026')
  })

  test('its weeks begin on Monday and have each of its days once, in order', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const month = monthOf(day)
        const weeks = weeksOf(month)
        expect(weeks.flat().filter((one) => one !== null)).toEqual(daysOf(month))
        for (const week of weeks) {
          expect(week).toHaveLength(7)
          week.forEach((one, index) => {
            if (one !== null) expect((weekdayOf(one) + 6) % 7).toBe(index)
          })
        }
        expect(daysOf(month)).toContain(day)
      }),
      { numRuns: 200 },
    )
  })

  test('counting months forth and back comes home', () => {
    const within = fc.integer({ min: -600, max: 600 })
    const middle = anyDay.filter((day) => day > '0100' && day < '9900').map(monthOf)
    fc.assert(
      fc.property(middle, within, (month, count) => {
        expect(addMonths(addMonths(month, count), -count)).toBe(month)
        expect(addMonths(month, count) > month).toBe(count > 0)
      }),
    )
  })
})

const files = {
  ...forgotten,
  'introductions/ana-to-raj.md': `---
kind: received
introducer: ana
to: raj
date: 2026-10-28
---
## Timeline
- 2026-10-28 thanked Ana
- 2026-11-02 reached out to Raj by email: two dates
- 2026-11-05 replied: Thursday
- 2026-11-05 scheduled for 2026-11-26
`,
  'contacts/ana.md': `---
name: Ana Silva
---
## Timeline
- 2025-03-01 met in person
- 2026-11-05 gave her a day
- 2026-12-01 talked by phone
`,
}
const november = snapshot(files, '2026-11-22')

const said = (days: TimelinePage['days']): readonly string[] =>
  days.flatMap(({ when, moments }) =>
    moments.map(
      ({ happening, people }) =>
        `${when.iso} ${happening.verb}: ${people.map(({ short }) => short).join(', ')}`,
    ),
  )

describe('a month', () => {
  test('has the newest day first, across all files, and what is still ahead above', () => {
    const page = timelinePage(november, '2026-11', wholeTimeline)
    expect(page?.title).toBe('November 2026')
    expect(said(page?.ahead ?? [])).toEqual(['2026-11-26 Scheduled: Raj'])
    expect(said(page?.days ?? [])).toEqual([
      '2026-11-05 Gave: Ana',
      '2026-11-05 Replied: Raj',
      '2026-11-05 Scheduled: Raj',
      '2026-11-02 Reached out: Raj',
    ])
    expect(page?.sentence).toBe('4 things written down and 1 still ahead, with 2 people.')
  })

  test('each line leads to where it is written', () => {
    const [day] = timelinePage(november, '2026-11', wholeTimeline)?.days ?? []
    expect(day?.moments.map(({ happening }) => happening.href)).toEqual([
      '/contacts/ana/#line-6',
      '/introductions/ana-to-raj/#line-10',
      '/introductions/ana-to-raj/#line-11',
    ])
  })

  test('leads to the months before and after that have anything, and to all of them by year', () => {
    const page = timelinePage(november, '2026-11', wholeTimeline)
    expect(page?.earlier).toEqual({ words: 'October 2026', href: '/timeline/2026-10/' })
    expect(page?.later).toEqual({ words: 'December 2026', href: '/timeline/2026-12/' })
    expect(
      page?.years.map(({ year, months }) => [year, months.map(({ words, count }) => [words, count])]),
    ).toEqual([
      [
        '2026',
        [
          ['October', 1],
          ['November', 5],
          ['December', 1],
        ],
      ],
      ['2025', [['March', 1]]],
    ])
  })

  test('without a month it is the newest that has begun', () => {
    expect(timelinePage(november, null, wholeTimeline)?.title).toBe('November 2026')
    expect(timelinePage(snapshot(files, '2026-10-30'), null, wholeTimeline)?.title).toBe('October 2026')
    expect(timelinePage(snapshot({}, '2026-10-30'), null, wholeTimeline)).toMatchObject({
      title: 'October 2026',
      sentence: 'Nothing is written down for October 2026.',
      years: [],
    })
  })

  test('that has nothing says so, and where there is something; what is no month has no page', () => {
    expect(timelinePage(november, '2026-02', wholeTimeline)).toMatchObject({
      sentence: 'Nothing is written down for February 2026.',
      days: [],
      earlier: { words: 'March 2025' },
      later: { words: 'October 2026' },
    })
    for (const part of ['2026-13', 'soon', '2026'])
      expect(timelinePage(november, part, wholeTimeline)).toBeNull()
  })

  test('an event dated after today is ahead', () => {
    const page = timelinePage(november, '2026-12', wholeTimeline)
    expect(said(page?.ahead ?? [])).toEqual(['2026-12-01 Talked: Ana'])
    expect(page?.days).toEqual([])
  })

  test('of many lines a page has some, and leads to the rest', () => {
    const first = timelinePage(november, '2026-11', wholeTimeline, { most: 2, paged: true })
    expect(first?.cut).toEqual({ words: '1 to 2 of 5', newer: null, older: '/timeline/2026-11/?page=2' })
    const last = timelinePage(november, '2026-11', { ...wholeTimeline, page: 9 }, { most: 2, paged: true })
    expect(last?.cut).toEqual({ words: '5 to 5 of 5', newer: '/timeline/2026-11/?page=2', older: null })
    expect(said(last?.days ?? [])).toEqual(['2026-11-02 Reached out: Raj'])
    expect(timelinePage(november, '2026-11', wholeTimeline, { most: 2, paged: false })?.cut).toEqual({
      words: 'The newest 2 of 5; all stand with the people and introductions they are about.',
      newer: null,
      older: null,
    })
  })
})

describe('a date in the calendar', () => {
  const scheduled = (...lines: readonly string[]): readonly string[] => {
    const text = `---\nkind: received\nintroducer: ana\nto: raj\ndate: 2026-11-01\n---\n## Timeline\n${lines.join('\n')}\n`
    const shot = snapshot({ ...forgotten, 'introductions/ana-to-raj.md': text }, '2026-11-10')
    return said(timelinePage(shot, '2026-11', wholeTimeline)?.ahead ?? [])
  }

  test('stands until it is called off, moved, or over', () => {
    const line = '- 2026-11-03 scheduled for 2026-11-12'
    expect(scheduled(line)).toEqual(['2026-11-12 Scheduled: Raj'])
    expect(scheduled(line, '- 2026-11-04 cancelled')).toEqual([])
    expect(scheduled(line, '- 2026-11-04 scheduled for 2026-11-13')).toEqual(['2026-11-13 Scheduled: Raj'])
    expect(scheduled(line, '- 2026-11-05 closed')).toEqual([])
    expect(scheduled('- 2026-11-03 scheduled for 2026-11-10')).toEqual(['2026-11-10 Scheduled: Raj'])
    expect(scheduled('- 2026-11-03 scheduled for 2026-11-10', '- 2026-11-10 met')).toEqual([])
    expect(scheduled('- 2026-11-03 scheduled for 2026-11-09')).toEqual([])
  })
})

describe('what is asked for', () => {
  const ask = (search: string) => readTimelineQuery(new URLSearchParams(search), november)

  test('is read from the address, and written back the same', () => {
    const query = ask('person=raj&kind=replied&page=2')
    expect(query).toMatchObject({ person: { name: 'Raj Patel' }, kind: 'replied', page: 2, unknown: '' })
    expect(timelineSearch(query)).toBe('?person=raj&kind=replied&page=2')
    expect(timelineSearch(wholeTimeline)).toBe('')
  })

  test('may name somebody as a note would; what can’t be read is left out, and who isn’t known is said', () => {
    expect(ask('person=Ana+Silva').person?.name).toBe('Ana Silva')
    expect(ask('person=Raj').person?.name).toBe('Raj Patel')
    expect(ask('person=Nobody&kind=danced&page=-1')).toEqual({ ...wholeTimeline, unknown: 'Nobody' })
    expect(ask('kind=constructor').kind).toBeNull()
  })

  test('narrows the month, the other months, and the sentence', () => {
    const page = timelinePage(november, '2026-11', ask('person=ana'))
    expect(said(page?.days ?? [])).toEqual(['2026-11-05 Gave: Ana'])
    expect(page?.earlier).toEqual({ words: 'October 2026', href: '/timeline/2026-10/?person=ana' })
    expect(page?.sentence).toBe('1 thing written down with Ana Silva.')
    expect(page?.people?.filter(({ chosen }) => chosen)).toMatchObject([{ value: 'ana', label: 'Ana Silva' }])
    expect(timelinePage(november, null, ask('kind=met'))?.title).toBe('March 2025')
    expect(timelinePage(november, '2026-11', ask('kind=met'))?.sentence).toBe(
      'Nothing of the kind “Met” is written down for November 2026.',
    )
  })

  test('lists whom one may choose, or asks for a name where that would be too long a list', () => {
    const many = Object.fromEntries(
      Array.from({ length: 201 }, (_, index) => [
        `contacts/p${index}.md`,
        `---\nname: Person ${index}\n---\n## Timeline\n- 2026-11-01 talked\n`,
      ]),
    )
    expect(timelinePage(snapshot(many, '2026-11-22'), '2026-11', wholeTimeline)?.people).toBeNull()
  })
})

test('every event of every file stands in exactly one month, and on its own day', () => {
  const chronicle = chronicleOf(november, { person: null, kind: null })
  const events = [...november.notebook.contacts, ...november.notebook.introductions].flatMap(
    ({ events: own }) => own,
  )
  const shown = chronicle.months.flatMap((month) => chronicle.in(month))
  const standing = shown.filter(({ day, event }) => day === event.day)
  expect(new Set(standing.map(({ event }) => event))).toEqual(new Set(events))
  expect(standing).toHaveLength(events.length)
})
