// The lines to write by hand carry the day on which they are read.
import type { Day } from '#core'
import { dayAfter } from './recount-day.ts'

/** `line` as it is written on `today`: its own day first, and "until" the day after. */
export const lineOn = (line: string, today: Day): string =>
  line
    .replace(/^- \d{4}-\d{2}-\d{2} /, `- ${today} `)
    .replace(/ until \d{4}-\d{2}-\d{2}$/, ` until ${dayAfter(today, 1)}`)

/** Gives every line of the page to copy the day `today`. */
export function recountLines(today: Day): void {
  for (const { dataset } of document.querySelectorAll<HTMLElement>(
    '[data-by-hand], [data-later], [data-copy-line]',
  ))
    for (const name of ['byHand', 'later', 'copyLine'] as const) {
      const line = dataset[name]
      if (line !== undefined) dataset[name] = lineOn(line, today)
    }
  for (const code of document.querySelectorAll('.by-hand code, .deeds .unscripted code'))
    code.textContent = lineOn(code.textContent, today)
}
