// Days, spans and things promised, as a letter says them.
import { expect, test } from 'vitest'
import { addDays, getDay } from '#core'
import { thingIn } from '../../src/drafts/plain.ts'
import { spanWords, whenWords } from '../../src/drafts/when.ts'

test.each([
  ['2026-11-19', 'today'],
  ['2026-11-18', 'yesterday'],
  ['2026-11-17', 'on Tuesday'],
  ['2026-11-13', 'on Friday'],
  ['2026-11-12', 'on 12 November'],
  ['2025-12-31', 'on 31 December 2025'],
  ['2026-11-20', 'on Friday, 20 November'],
  ['2027-01-04', 'on Monday, 4 January 2027'],
])('%s, said on Thursday, 19 November 2026, is “%s”', (day, words) => {
  expect(whenWords(getDay(day), getDay('2026-11-19'))).toBe(words)
})

test.each([
  [0, 'a day'],
  [1, 'a day'],
  [6, 'six days'],
  [7, 'a week'],
  [10, 'a week'],
  [20, 'three weeks'],
  [59, 'eight weeks'],
  [60, 'two months'],
  [349, 'eleven months'],
  [365, 'a year'],
  [800, 'two years'],
])('%i days are “%s”', (days, words) => {
  expect(spanWords(days)).toBe(words)
})

test('a longer time never sounds shorter', () => {
  const units = ['day', 'week', 'month', 'year']
  const rank = (days: number) => units.findIndex((unit) => spanWords(days).includes(unit))
  for (let days = 1; days < 1_200; days++) expect(rank(days)).toBeGreaterThanOrEqual(rank(days - 1))
  expect(whenWords(addDays(getDay('2026-11-19'), -6), getDay('2026-11-19'))).toBe('on Friday')
})

test.each([
  ['send Raj the deck', 'the deck'],
  ['Send Raj Patel my notes.', 'my notes'],
  ['send him the deck', 'the deck'],
  ['send the deck to Raj', 'the deck'],
  ['e-mail the deck', 'the deck'],
  ['send Lena the deck', null],
  ['send slides', null],
  ['look over the contract', null],
  ['sender of the deck', null],
])('“%s” promises %s', (text, thing) => {
  expect(thingIn(text, ['Raj Patel', 'Raj'])).toBe(thing)
})
