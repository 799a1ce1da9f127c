// In a static build: the calendar marks the day on which it is read, and what was ahead and is over says so.
import { built, civilToday, daysApart } from './recount-day.ts'

/** Marks the day that it is in the calendar, if it lies in the month that is shown. */
export function markToday(today: string): void {
  for (const day of document.querySelectorAll<HTMLElement>('.calendar-day')) {
    const isToday = day.querySelector('time')?.dateTime === today
    day.toggleAttribute('data-today', isToday)
    const word = day.querySelector<HTMLElement>('[data-word]')
    if (word) word.hidden = !isToday
  }
}

/** Of each day that was ahead when the copy was built and is over on `today`, says that it was. */
export function sayPassed(today: string): void {
  for (const note of document.querySelectorAll<HTMLElement>('.month-note')) {
    const day = note.parentElement?.querySelector('time')?.dateTime ?? today
    if (day < today) note.textContent = 'was ahead when this was built'
  }
}

const copy = built()
const today = civilToday()

if (copy && daysApart(copy, today) > 0) {
  markToday(today)
  sayPassed(today)
}
