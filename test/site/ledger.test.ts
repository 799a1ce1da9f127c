// The ledger: what went which way with whom, who has gone quiet, and nobody with whom nothing went.
import { describe, expect, test } from 'vitest'
import { getDay } from '#core'
import { takeSnapshot } from '../../src/host/snapshot.ts'
import { ledgerPage } from '../../src/site/views/ledger.ts'
import { notebookOf } from '../core/notebook-of.ts'
import { forgotten } from './notebooks.ts'

const shotOf = (files: Readonly<Record<string, string>>, today = '2026-11-22') =>
  takeSnapshot(notebookOf(files), getDay(today))

const contact = (name: string, ...lines: readonly string[]): string =>
  `---\nname: ${name}\n---\n## Timeline\n${lines.map((line) => `- ${line}\n`).join('')}`

const files = {
  'me.md': '---\nname: Sam Rivera\n---\n',
  'contacts/ana.md': contact(
    'Ana Silva',
    '2026-03-01 gave: a book',
    '2026-03-02 thanked',
    '2026-11-01 talked',
  ),
  'contacts/ben.md': contact(
    'Ben Okoro',
    '2026-11-01 got: a hint',
    '2026-11-10 gave: a review',
    '2026-11-12 gave: a book',
  ),
  'contacts/cleo.md': contact('Cleo Roth', '2026-11-01 talked by phone'),
  'contacts/dan.md': contact('Dan Weiss', '2025-06-01 got: a lead', '2026-12-24 gave: a book'),
}

describe('the ledger', () => {
  test('has the longest without an exchange first, and says so in words', () => {
    const { lines, sentence } = ledgerPage(shotOf(files))
    expect(
      lines.map(({ who, given, received, thanks, last, quiet }) => [
        who.name,
        given.count,
        received.count,
        thanks,
        last.words,
        quiet,
      ]),
    ).toEqual([
      ['Dan Weiss', 0, 1, '', 'Sun 1 Jun 2025', 'quiet for 18 months'],
      ['Ana Silva', 1, 0, 'once', 'Sun 1 Mar', 'quiet for 9 months'],
      ['Ben Okoro', 2, 1, '', 'Thu 12 Nov', ''],
    ])
    expect(sentence).toBe('Give and take with 3 people; 2 of them have been quiet for half a year or more.')
  })

  test('counts an introduction as something received', () => {
    const { lines, sentence } = ledgerPage(shotOf(forgotten))
    expect(lines.map(({ who, received }) => [who.name, received.count])).toEqual([['Ana Silva', 1]])
    expect(sentence).toBe('Give and take with 1 person, and nobody has gone quiet.')
  })

  test('is narrowed to who has gone quiet, and ordered by name or by either side', () => {
    const names = (search: string) =>
      ledgerPage(shotOf(files), new URLSearchParams(search)).lines.map(({ who }) => who.short)
    expect(names('?quiet=half')).toEqual(['Dan', 'Ana'])
    expect(names('?quiet=year')).toEqual(['Dan'])
    expect(names('?went=both')).toEqual(['Ben'])
    expect(names('?by=name')).toEqual(['Ana', 'Ben', 'Dan'])
    expect(names('?by=given&down')).toEqual(['Ben', 'Ana', 'Dan'])
    expect(names('?q=nobody')).toEqual([])
  })

  test('draws the longest bar of all as long as there is room, and none for none', () => {
    const [dan, , ben] = ledgerPage(shotOf(files)).lines
    expect(dan?.given.bar).toBe('')
    expect(ben?.given.bar).toMatch(/^M[\d.]+ 0h/)
  })

  test('is empty where nothing went either way', () => {
    expect(ledgerPage(shotOf({ 'me.md': '---\nname: Sam\n---\n' }))).toMatchObject({
      lines: [],
      filter: { all: 0 },
    })
  })
})
