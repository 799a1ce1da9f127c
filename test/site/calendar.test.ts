// The calendar: what falls due on each day, late things on the day they were due, and the dates ahead.
import { describe, expect, test } from 'vitest'
import { getDay, makeNotebook, readNote } from '#core'
import { type Snapshot, takeSnapshot } from '../../src/host/snapshot.ts'
import { calendarMonths } from '../../src/site/due-days.ts'
import { calendarPage, type CalendarDay } from '../../src/site/views/calendar.ts'
import { forgotten } from './notebooks.ts'

const encoder = new TextEncoder()

function snapshot(files: Readonly<Record<string, string>>, today: string): Snapshot {
  const notes = Object.entries(files).map(([path, text]) => readNote({ path, bytes: encoder.encode(text) }))
  return takeSnapshot(makeNotebook(notes), getDay(today))
}

const days = (shot: Snapshot, month: string | null): ReadonlyMap<string, CalendarDay> =>
  new Map(
    (calendarPage(shot, month)?.weeks.flat() ?? []).flatMap((day) => (day ? [[day.when.iso, day]] : [])),
  )

const files = {
  ...forgotten,
  'me.md':
    '---\nname: Sam Rivera\npolicy: {holidays: [2026-11-26]}\naway: [{from: 2026-11-28, until: 2026-11-30}]\n---\n',
  'introductions/lena-to-kim.md': `---
introducer: Lena Berg
to: Kim Park
date: 2026-11-16
---
## Timeline
- 2026-11-16 thanked Lena
- 2026-11-17 wrote to Kim
- 2026-11-18 scheduled for 2026-11-25 by video
`,
}
const shot = snapshot(files, '2026-11-22')

test('what is owed stands on its due day, marked where it is late, and leads to where it belongs', () => {
  const { items } = days(shot, '2026-11').get('2026-11-03') ?? {}
  expect(items).toMatchObject([
    {
      status: 'lapsed',
      sentence: 'Reach out to Raj',
      href: '/introductions/ana-to-raj/',
      lateness: '19 days late',
      note: '',
    },
  ])
})

test('a date that is made stands on its day, above what is owed', () => {
  expect(days(shot, '2026-11').get('2026-11-25')?.items).toMatchObject([
    { status: 'meeting', sentence: 'Video call with Kim', href: '/introductions/lena-to-kim/' },
  ])
  expect(days(shot, '2026-11').get('2026-11-27')?.items).toMatchObject([
    { status: 'upcoming', sentence: 'Write down how it went with Kim', note: '' },
  ])
})

test('today is marked, and the days on which nothing falls due say why', () => {
  const november = days(shot, null)
  expect([...november.values()].filter(({ today }) => today).map(({ when }) => when.iso)).toEqual([
    '2026-11-22',
  ])
  expect(november.get('2026-11-26')?.free).toBe('holiday')
  expect(november.get('2026-11-29')?.free).toBe('away')
  expect(november.get('2026-11-27')?.free).toBe('')
})

test('it says how much falls due, and how much of it is late', () => {
  expect(calendarPage(shot, null)).toMatchObject({
    sentence: '3 things due and 1 meeting.',
    late: '2 are late.',
  })
  expect(calendarPage(shot, '2027-05')).toMatchObject({ sentence: 'Nothing falls due.', late: '' })
})

describe('the months', () => {
  test('are those past in which something is still due, and this one to twelve months ahead', () => {
    const months = calendarMonths(snapshot(forgotten, '2027-03-05'))
    expect(months.slice(0, 3)).toEqual(['2026-11', '2026-12', '2027-03'])
    expect([months.at(-1), months.length]).toEqual(['2028-03', 15])
    expect(calendarMonths(snapshot({}, '2026-11-22'))).toHaveLength(13)
  })

  test('and no further, nor is there a page for what is no month', () => {
    expect(calendarPage(shot, '2026-11')?.earlier).toBeNull()
    expect(calendarPage(shot, '2026-11')?.later).toEqual({
      words: 'December 2026',
      href: '/calendar/2026-12/',
    })
    expect(calendarPage(shot, '2027-11')?.later).toBeNull()
    for (const part of ['2026-10', '2027-12', '2026-13', 'soon', ''])
      expect(calendarPage(shot, part)).toBeNull()
  })
})

describe('a day with much on it', () => {
  const many = (count: number): Snapshot =>
    snapshot(
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => [
          `contacts/p${String(index).padStart(3, '0')}.md`,
          `---\nname: Person ${index}\n---\n- [ ] 2026-11-24 send ${index} the deck\n`,
        ]),
      ),
      '2026-11-22',
    )

  test('has four things in the grid, and all of them below', () => {
    const page = calendarPage(many(16), '2026-11')
    const day = page?.weeks.flat().find((one) => one?.date === 24)
    expect(day?.items).toHaveLength(4)
    expect(day?.more).toEqual({ count: 12, href: '#day-2026-11-24' })
    expect(page?.full).toMatchObject([{ when: { iso: '2026-11-24' }, items: { length: 16 }, left: 0 }])
  })

  test('has at most two hundred below, and says how many are left', () => {
    expect(calendarPage(many(230), '2026-11')?.full).toMatchObject([{ items: { length: 200 }, left: 30 }])
  })
})
