// Dates as people write them: read exactly, and suggested where they are written another way.
import { type Day, parseDay } from '../day/day.ts'

/** The day of a value that is a date, or a date with a time; else undefined. */
export function readDate(text: string): Day | undefined {
  const match =
    /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(
      text.trim(),
    )
  return match ? parseDay(match[1] ?? '') : undefined
}

/** A date-like beginning of a text: something somebody meant as a day. */
export const dateLike =
  /^(?:\d{4}-\d{1,2}-\d{1,2}|\d{4}[/.]\d{1,2}[/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{8}|\d{4}-\d{2})(?!\d|(?!T\d)\p{L})/u

/** What was probably meant: the same day as `YYYY-MM-DD`, and for a day that doesn't exist the last of its month. */
export function suggestDates(text: string): readonly string[] {
  const ymd = /^(\d{4})[-/.]?(\d{1,2})[-/.]?(\d{1,2})$/.exec(text)
  const dmy = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text)
  const write = (year = '', month = '', day = '') =>
    `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (ymd) {
    const [, year = '', month = '', day = ''] = ymd
    const found = [Number(day), 30, 29, 28]
      .filter((number) => number <= Number(day))
      .map((number) => write(year, month, String(number)))
      .find((date) => parseDay(date) !== undefined)
    return found === undefined ? [] : [found]
  }
  if (!dmy) return []
  const [, first, second, year] = dmy
  return [write(year, second, first), write(year, first, second)].filter(
    (date, index, all) => parseDay(date) !== undefined && all.indexOf(date) === index,
  )
}
