// Draws a plot as SVG on the server: no style inside, its colours by class, one text in its place for who doesn't see it.
import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import { lengths } from './lengths.ts'
import { monthBars } from './month-bars.ts'
import { monthDots } from './month-dots.ts'
import type { PlotSpec } from './spec.ts'

const { document } = parseHTML('<!doctype html><html></html>')

/** How wide a plot is in its own units: about as wide as it is shown in pixels. */
const width = 440

/** The plot as SVG, safe to stand in a page; `words` say what it shows. */
export function drawPlot(spec: PlotSpec, words: string): string {
  const drawn = Plot.plot({ document, className: 'plot', width, ...optionsOf(spec) })
  for (const style of drawn.querySelectorAll('style')) style.remove()
  for (const element of [drawn, ...drawn.querySelectorAll('*')])
    for (const name of element.getAttributeNames()) if (!isWanted(name)) element.removeAttribute(name)
  drawn.setAttribute('role', 'img')
  drawn.setAttribute('aria-label', words)
  return drawn.outerHTML
}

/** Neither what a style sheet decides, nor what would be read out beside the words. */
const isWanted = (attribute: string): boolean =>
  attribute !== 'style' && !attribute.startsWith('font-') && !attribute.startsWith('aria-')

function optionsOf(spec: PlotSpec): Plot.PlotOptions {
  switch (spec.kind) {
    case 'bars':
      return monthBars(spec)
    case 'dots':
      return monthDots(spec)
    case 'lengths':
      return lengths(spec)
  }
}
