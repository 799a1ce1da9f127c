// The axes of a plot by month: whole numbers upwards, a few months along.
import * as Plot from '@observablehq/plot'
import { monthWords } from '../month.ts'

/** The room of a plot by month, in its own units. */
export const frame = {
  height: 150,
  marginTop: 12,
  marginRight: 8,
  marginBottom: 38,
  marginLeft: 30,
} as const

/** At most six whole numbers from 0 to `most` or a little less. */
export function wholeTicks(most: number): readonly number[] {
  const powers = [1, 10, 100, 1000, 10_000].flatMap((power) => [power, 2 * power, 5 * power])
  const step = powers.find((one) => most / one <= 5) ?? most
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step)
}

/** The months to name, at most seven: all of a few, else every third, sixth or twelfth, counted from January. */
export function namedMonths(months: readonly string[]): readonly string[] {
  const step = [1, 3, 6, 12, 24].find((one) => months.length / one <= 7) ?? 60
  if (step === 1) return months
  return months.filter((month) => (Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1) % step === 0)
}

/** "Nov", with its year below where a year begins to be shown. */
const labelIn =
  (named: readonly string[]) =>
  (month: string): string => {
    const before = named[named.indexOf(month) - 1]
    const short = monthWords(month).slice(0, 3)
    return before?.slice(0, 4) === month.slice(0, 4) ? short : `${short}\n${month.slice(0, 4)}`
  }

/** Lines across, numbers up to `most`, and the names of months. */
export function monthAxes(months: readonly string[], most: number): readonly Plot.Markish[] {
  const named = namedMonths(months)
  const ticks = wholeTicks(most)
  return [
    Plot.gridY(ticks, { className: 'plot-grid' }),
    Plot.axisY(ticks, { className: 'plot-axis', tickSize: 0, tickFormat: 'd', label: null }),
    Plot.axisX(named, { className: 'plot-axis', tickSize: 0, label: null, tickFormat: labelIn(named) }),
  ]
}
