// A number by month as dots on a line, against a limit.
import * as Plot from '@observablehq/plot'
import { frame, monthAxes } from './axes.ts'
import type { MonthDots } from './spec.ts'

/** How `spec` is drawn; the line breaks where a month has no number. */
export function monthDots({ months, limit }: MonthDots): Plot.PlotOptions {
  const names = months.map(({ month }) => month)
  const values = months.flatMap(({ value }) => value ?? [])
  const most = Math.max(limit.value + 1, ...values)
  const known = months.filter(({ value }) => value !== null)
  return {
    ...frame,
    // room for the limit's name behind its line
    marginRight: 48,
    x: { type: 'band', domain: names, padding: 0.3 },
    y: { domain: [0, most] },
    marks: [
      ...monthAxes(names, most),
      Plot.ruleY([limit.value], { className: 'plot-limit' }),
      Plot.text([limit], {
        className: 'plot-note',
        y: 'value',
        text: 'label',
        frameAnchor: 'right',
        textAnchor: 'start',
        dx: 5,
      }),
      Plot.lineY(months, {
        className: 'plot-line',
        x: 'month',
        y: ({ value }: MonthDots['months'][number]) => value ?? Number.NaN,
      }),
      Plot.dot(known, { className: 'plot-dot', x: 'month', y: 'value', r: names.length > 30 ? 2 : 3.5 }),
      Plot.ruleY([0], { className: 'plot-base' }),
    ],
  }
}
