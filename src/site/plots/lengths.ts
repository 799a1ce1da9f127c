// A few counts as bars below one another, each with its name before and its number behind.
import * as Plot from '@observablehq/plot'
import type { Lengths } from './spec.ts'

/** The room for the names, in which the longest stands in a narrow window too, where letters are larger. */
const names = 104

/** How `spec` is drawn. */
export function lengths({ bars }: Lengths): Plot.PlotOptions {
  const most = Math.max(1, ...bars.map(({ count }) => count))
  return {
    height: 30 * bars.length + 8,
    marginTop: 4,
    marginBottom: 4,
    marginLeft: names,
    marginRight: 44,
    x: { domain: [0, most], axis: null },
    y: { type: 'band', domain: bars.map(({ label }) => label), padding: 0.35 },
    marks: [
      Plot.axisY({
        className: 'plot-axis',
        tickSize: 0,
        tickPadding: names,
        textAnchor: 'start',
        label: null,
      }),
      Plot.barX(bars, { className: 'plot-done', x: 'count', y: 'label' }),
      Plot.ruleX([0], { className: 'plot-base' }),
      Plot.text(bars, {
        className: 'plot-number',
        x: 'count',
        y: 'label',
        text: ({ count }: Lengths['bars'][number]) => String(count),
        textAnchor: 'start',
        dx: 6,
      }),
    ],
  }
}
