// Everything open, and Today kept short: what a group leaves out is counted, and a press away.
import { describe, expect, test } from 'vitest'
import { getDay } from '#core'
import { takeSnapshot } from '../../src/host/snapshot.ts'
import { openPage } from '../../src/site/views/open.ts'
import { todayPage } from '../../src/site/views/today.ts'
import { notebookOf } from '../core/notebook-of.ts'
import { five, forgotten } from './notebooks.ts'

const shotOf = (files: Readonly<Record<string, string>>, today = '2026-11-22') =>
  takeSnapshot(notebookOf(files), getDay(today))

const asked = (search: string) => new URLSearchParams(search)

/** As many people met two days ago, each owed a first word by today, and as many to get in touch with. */
function crowd(count: number, more = ''): Readonly<Record<string, string>> {
  const met = (place: number) =>
    [
      `contacts/p${String(place).padStart(3, '0')}.md`,
      `---\nname: Person ${place}\nmet: 2026-11-20\n${more}---\n`,
    ] as const
  return {
    'me.md': '---\nname: Sam Rivera\n---\n',
    ...Object.fromEntries(Array.from({ length: count }, (_, i) => met(i))),
  }
}

describe('Today', () => {
  test('shows at most 50 of a group, and says how many more there are and where', () => {
    const [due] = todayPage(shotOf(crowd(505))).groups
    expect(due).toMatchObject({
      id: 'due',
      count: 505,
      rows: { length: 50 },
      rest: { words: 'and 455 more', href: '/open/?group=due' },
    })
    expect(openPage(shotOf(crowd(505)), asked('?group=due')).filter.said).toBe('505 of 505 things open')
  })

  test('shows at most 20 of what is folded', () => {
    const { folded } = todayPage(shotOf(crowd(21, 'cadence: 2w\n')))
    expect(folded.find(({ id }) => id === 'courtesies')).toMatchObject({
      count: 21,
      rows: { length: 20 },
      rest: { words: 'and 1 more', href: '/open/?group=courtesies' },
    })
  })

  test('leaves nothing out where a group is full', () => {
    const [due] = todayPage(shotOf(crowd(50))).groups
    expect(due).toMatchObject({ count: 50, rows: { length: 50 }, rest: null })
  })

  test('repairs entry by entry, each whole', () => {
    const lapse = (place: number) =>
      [
        `introductions/i${String(place).padStart(3, '0')}.md`,
        `---\nkind: received\nintroducer: Ana ${place}\nto: Raj ${place}\ndate: 2026-11-01\n---\n`,
      ] as const
    const files = Object.fromEntries(Array.from({ length: 40 }, (_, place) => lapse(place)))
    const page = todayPage(shotOf({ 'me.md': '---\nname: Sam\n---\n', ...files }))
    expect(page.repair.map(({ steps }) => steps.length)).toEqual(Array.from({ length: 25 }, () => 2))
    expect(page.repairRest).toEqual({ words: 'and 30 more', href: '/open/?group=repair' })
  })
})

describe('everything open', () => {
  test('stands in the order of Today, each with how it stands and its rule', () => {
    const { lines, sentence } = openPage(shotOf(forgotten))
    expect(sentence).toBe('2 owed, one of them lapsed.')
    expect(
      lines.map(({ row, status, rule }) => [row.sentence, status, row.lateness, rule.label, rule.href]),
    ).toEqual([
      [
        'Apologise to Ana for letting the introduction to Raj lie',
        'Overdue',
        '13 days late',
        'Apologise',
        '/rules/#apologise',
      ],
      ['Reach out to Raj', 'Lapsed', '19 days late', 'Reach out', '/rules/#reach-out'],
      ['Give something back to Ana', 'A courtesy', 'in 9 days', 'Reciprocate', '/rules/#reciprocate'],
    ])
  })

  test('is narrowed by group, rule and words, with how many each would leave', () => {
    const { lines, filter } = openPage(shotOf(five), asked('?rule=first-follow-up&q=EVE'))
    expect(lines.map(({ row }) => row.id)).toEqual(['eve/first-follow-up'])
    expect(filter).toMatchObject({ said: '1 of 6 things open', clearHref: '/open/', words: 'EVE' })
    const rules = filter.facets.find(({ id }) => id === 'rule')?.options
    expect(rules?.map(({ value, count, chosen }) => [value, count, chosen])).toEqual([
      ['', 1, false],
      ['first-follow-up', 1, true],
    ])
  })

  test('has at most 200 rows a page, and the way to the rest', () => {
    const shot = shotOf(crowd(505))
    const { lines, pages } = openPage(shot, asked('?page=2&by=who'))
    expect(lines).toHaveLength(200)
    expect(pages).toEqual({
      said: '201–400 of 505',
      earlier: '/open/?by=who',
      later: '/open/?by=who&page=3',
    })
    expect(openPage(shot, asked('?page=99')).pages).toMatchObject({ said: '401–505 of 505', later: null })
    expect(openPage(shot).lines).toHaveLength(505)
  })

  test('of an empty notebook is nothing', () => {
    expect(openPage(shotOf({ 'me.md': '---\nname: Sam\n---\n' }))).toMatchObject({
      lines: [],
      filter: { all: 0 },
    })
  })
})
