// What a plot shows, before it is drawn.

/** One part of stacked bars: its name in the legend, and the class that colours it. */
export interface Series {
  readonly label: string
  readonly look: 'done' | 'late' | 'never' | 'open' | 'lapsed' | 'closed'
}

/** Bars by month, stacked in the order of `series`; `counts` has a number for each. */
export interface MonthBars {
  readonly kind: 'bars'
  readonly series: readonly Series[]
  readonly months: readonly { readonly month: string; readonly counts: readonly number[] }[]
}

/** A number by month, where there is one, against a limit. */
export interface MonthDots {
  readonly kind: 'dots'
  readonly months: readonly { readonly month: string; readonly value: number | null }[]
  readonly limit: { readonly value: number; readonly label: string }
}

/** A few lengths below one another. */
export interface Lengths {
  readonly kind: 'lengths'
  readonly bars: readonly { readonly label: string; readonly count: number }[]
}

export type PlotSpec = MonthBars | MonthDots | Lengths
