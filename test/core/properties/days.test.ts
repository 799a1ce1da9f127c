// Days and durations against a plain model of the calendar.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, formatDuration, parseDay, parseDuration, weekdayOf } from '#core'
import { addDuration } from '../../../src/core/day/duration.ts'
import { bounded } from './bounds.ts'

const isLeap = (year: number): boolean => new Date(Date.UTC(2000 + (year % 400), 1, 29)).getUTCMonth() === 1
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const lengthOf = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (lengths[month - 1] ?? 0)
const write = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

const parts = fc
  .tuple(fc.integer({ min: 1, max: 9990 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([year, month, day]) => ({ year, month, day: Math.min(day, lengthOf(year, month)) }))

/** The day after, counted by hand. */
function next({ year, month, day }: { year: number; month: number; day: number }) {
  if (day < lengthOf(year, month)) return { year, month, day: day + 1 }
  return month < 12 ? { year, month: month + 1, day: 1 } : { year: year + 1, month: 1, day: 1 }
}

const dayOf = ({ year, month, day }: { year: number; month: number; day: number }) => {
  const found = parseDay(write(year, month, day))
  if (found === undefined) throw new Error(`${write(year, month, day)} should be a day`)
  return found
}

describe('days', () => {
  it('exist exactly where the calendar has them', () => {
    const any = fc.tuple(
      fc.integer({ min: 0, max: 9999 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
    )
    fc.assert(
      fc.property(any, ([year, month, day]) => {
        const exists = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= lengthOf(year, month)
        expect(parseDay(write(year, month, day))).toBe(exists ? write(year, month, day) : undefined)
      }),
      bounded(1000),
    )
  })
  it.each([
    '2026',
    '2026-W10',
    '20260301',
    '2026-3-1',
    '2026-03-01T10:00',
    ' 2026-03-01',
    '+02026-03-01',
    '２０２６-03-01',
    '2026-03-01\n',
  ])('are never read from %j', (text) => {
    expect(parseDay(text)).toBeUndefined()
  })
  it('follow one another', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: -800, max: 800 }), (date, count) => {
        const day = dayOf(date)
        expect(addDays(day, 1)).toBe(dayOf(next(date)))
        expect(weekdayOf(addDays(day, 1))).toBe((weekdayOf(day) + 1) % 7)
        expect(weekdayOf(day)).toBe(new Date(`${day}T00:00Z`).getUTCDay())
        const other = addDays(day, count)
        if (date.year > 3) {
          expect(daysBetween(day, other)).toBe(count)
          expect(addDays(other, -count)).toBe(day)
        }
        expect(parseDay(other)).toBe(other)
      }),
      bounded(1000),
    )
  })
})

describe('durations', () => {
  const duration = fc.record({
    count: fc.integer({ min: 0, max: 120 }),
    unit: fc.constantFrom('d', 'w', 'm', 'y'),
  })
  it('are written as they are read', () => {
    fc.assert(
      fc.property(duration, ({ count, unit }) => {
        const text = `${count}${unit}`
        const read = parseDuration(text)
        expect(read).toEqual({ count, unit })
        expect(read && formatDuration(read)).toBe(text)
      }),
      bounded(200),
    )
  })
  it.each(['', '2', 'd', '2 d', '-2d', '2D', '1.5d', '2d ', '10000d', '2h', '١d'])(
    'are never read from %j',
    (text) => {
      expect(parseDuration(text)).toBeUndefined()
    },
  )
  it('are added as calendar units, months clamped', () => {
    fc.assert(
      fc.property(parts, duration, (date, { count, unit }) => {
        const read = parseDuration(`${count}${unit}`)
        if (!read || date.year > 9800) return
        const day = dayOf(date)
        const months = date.year * 12 + date.month - 1 + (unit === 'y' ? count * 12 : count)
        const [year, month] = [Math.floor(months / 12), (months % 12) + 1]
        const model =
          unit === 'd' || unit === 'w'
            ? addDays(day, unit === 'w' ? count * 7 : count)
            : dayOf({ year, month, day: Math.min(date.day, lengthOf(year, month)) })
        expect(addDuration(day, read)).toBe(model)
      }),
      bounded(1000),
    )
  })
  it('never leave the calendar', () => {
    const [last, most] = [parseDay('9999-12-31'), parseDuration('9999y')]
    expect(last && most && addDuration(last, most)).toBe('9999-12-31')
  })
})
