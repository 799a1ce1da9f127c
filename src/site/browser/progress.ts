// How far a sitting is: kept for the tab, so that a reload or the way back from another page changes nothing.
import type { Settled } from './deed.ts'

export interface Progress {
  /** What was done or put off in it, with the operation that did it. */
  readonly settled: readonly Settled[]
  /** The ids of the cards that were skipped. */
  readonly skipped: readonly string[]
}

const key = 'owed-sitting'
const fresh: Progress = { settled: [], skipped: [] }

/** The progress as it is; what can't be read counts for nothing. */
export function readProgress(): Progress {
  try {
    return { ...fresh, ...(JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<Progress>) }
  } catch {
    return fresh
  }
}

export function keepProgress(change: Partial<Progress>): void {
  sessionStorage.setItem(key, JSON.stringify({ ...readProgress(), ...change }))
}

/** Begins anew, unless the page was reloaded or come back to. */
export function beginProgress(): void {
  const [navigation] = performance.getEntriesByType('navigation')
  const isSame = navigation instanceof PerformanceNavigationTiming && navigation.type !== 'navigate'
  if (!isSame) keepProgress(fresh)
}

/** Shows in `line` how far it is: a dot for each follow-up, and "2 of 5". `here` counts from 0; -1 at the end. */
export function showProgress(line: HTMLElement, settled: number, here: number, total: number): void {
  const dots =
    total > 1 && total <= 20 ? [...Array(total).keys()].map((place) => dot(place, settled, here)) : []
  const words = total === 0 ? '' : `${here < 0 ? settled : here + 1} of ${total}`
  line.replaceChildren(...dots, words)
}

function dot(place: number, settled: number, here: number): HTMLElement {
  const made = document.createElement('span')
  made.className = 'dot'
  made.ariaHidden = 'true'
  made.dataset.state = place === here ? 'here' : place < settled ? 'past' : 'ahead'
  return made
}
