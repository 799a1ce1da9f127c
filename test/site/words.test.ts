// How days, distances and lists read.
import { expect, test } from 'vitest'
import type { Day } from '#core'
import { initialsOf } from '../../src/site/who.ts'
import { distanceWords, fullDay, spanWords, whenOf } from '../../src/site/words/dates.ts'
import { listWords } from '../../src/site/words/lists.ts'

const day = (text: string): Day => text as Day

test.each([
  ['2026-11-12', '2026-11-15', 'Thu 12 Nov', '3 days ago'],
  ['2026-11-15', '2026-11-15', 'Sun 15 Nov', 'today'],
  ['2026-11-16', '2026-11-15', 'Mon 16 Nov', 'tomorrow'],
  ['2025-12-31', '2026-01-01', 'Wed 31 Dec 2025', 'yesterday'],
  ['2024-02-29', '2026-11-15', 'Thu 29 Feb 2024', '3 years ago'],
])('%s as of %s is %s, %s', (at, today, words, distance) => {
  expect(whenOf(day(at), day(today))).toEqual({ iso: at, words, distance })
})

test('distances are in the unit people would use', () => {
  expect([1, 13, 14, 69, 70, 400, 800].map(spanWords)).toEqual([
    '1 day',
    '13 days',
    '2 weeks',
    '10 weeks',
    '2 months',
    '13 months',
    '2 years',
  ])
  expect(distanceWords(-21)).toBe('in 3 weeks')
  expect(fullDay(day('2026-11-12'))).toBe('Thu 12 Nov 2026')
})

test('lists and initials', () => {
  expect(listWords(['Ana', 'Raj', 'Lena'])).toBe('Ana, Raj and Lena')
  expect(['Ana Silva', 'Wim de Groot', '李雷', 'Madonna', 'Jean-Luc Picard'].map(initialsOf)).toEqual([
    'AS',
    'WG',
    '李',
    'M',
    'JP',
  ])
})
