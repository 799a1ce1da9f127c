// Each row of a static page on the day it is read: whether it stands, its colour, how late it is, when it lapses.
import type { Day, Obligation } from '#core'
import { cadenceWords } from '../words/cadence.ts'
import { distanceWords, fullDay, shortDay } from '../words/days.ts'
import { lapseWords, latenessOf } from '../words/lateness.ts'
import { daysApart } from './recount-day.ts'

type Status = Obligation['status']

/** The status that "upcoming 2026-11-24 due 2026-11-25 overdue" comes to on `today`. */
export function statusIn(turns: string, today: Day): Status {
  const [first = 'upcoming', ...rest] = turns.split(' ')
  let status = first
  for (let at = 0; at < rest.length; at += 2) if (today >= (rest[at] ?? '')) status = rest[at + 1] ?? status
  return status as Status
}

/** How `day` reads as of `today`: with the year where that is another. */
const wordsOf = (day: Day, today: Day): string =>
  day.slice(0, 4) === today.slice(0, 4) ? shortDay(day) : fullDay(day)

function timeOf(day: Day, today: Day): HTMLTimeElement {
  const time = document.createElement('time')
  time.dateTime = day
  time.textContent = wordsOf(day, today)
  return time
}

/** Tells how late something is, and gives what it stands in its colour. */
function recountLateness(words: HTMLElement, today: Day): void {
  const { due = today, lapses, turns = 'due', strength = 'duty' } = words.dataset
  const isCourtesy = strength === 'courtesy'
  const status = statusIn(turns, today)
  const said = latenessOf({
    days: daysApart(due as Day, today),
    status,
    strength: isCourtesy ? 'courtesy' : 'duty',
  })
  words.replaceChildren(...(said === '' ? ['since ', timeOf(due as Day, today)] : [said]))
  const host = words.closest<HTMLElement>('[data-status]')
  if (host && !isCourtesy) host.dataset.status = status
  const left = lapses === undefined ? null : daysApart(today, lapses as Day)
  const lapse = words.parentElement?.querySelector<HTMLElement>('.lapse')
  if (!lapse) return
  lapse.textContent = lapseWords({ status }, left)
  lapse.hidden = lapse.textContent === ''
}

/** Every day that is told with its distance, and every day whose year goes without saying. */
function recountDays(built: Day, today: Day): void {
  for (const time of document.querySelectorAll<HTMLTimeElement>('#main time[datetime]')) {
    const day = time.dateTime as Day
    if (time.textContent === wordsOf(day, built)) time.textContent = wordsOf(day, today)
    const after = time.nextElementSibling
    if (!after?.matches('.distance')) continue
    const distance = distanceWords(daysApart(day, today))
    after.textContent = after.textContent.trim().startsWith('(') ? ` (${distance})` : distance
  }
}

/** How each row of a table stands by what comes next in it on the day; more precisely so once lateness is told. */
function recountSteps(today: Day): void {
  for (const step of document.querySelectorAll<HTMLElement>('.next-step:not([hidden])')) {
    const host = step.closest<HTMLElement>('[data-status]')
    if (host) host.dataset.status = step.dataset.stands
  }
  for (const cadence of document.querySelectorAll<HTMLElement>('.cadence[data-by]')) {
    const { state, words } = cadenceWords(daysApart(cadence.dataset.by as Day, today))
    cadence.dataset.state = state
    cadence.textContent = words
  }
}

/** Shows what stands on `today` and hides what doesn't, within `scope`. */
function recountStanding(today: Day): void {
  for (const row of document.querySelectorAll<HTMLElement>('[data-from], [data-until]')) {
    const { from = '', until } = row.dataset
    row.hidden = today < from || (until !== undefined && today > until)
  }
  for (const draft of document.querySelectorAll<HTMLElement>('[data-owed-from]'))
    draft.hidden = today < (draft.dataset.owedFrom ?? '')
  const coming = document.getElementById('coming')
  const open = document.querySelector('[data-section=owed] .rows')
  const come = coming ? [...coming.querySelectorAll<HTMLElement>('.row')].filter(({ hidden }) => !hidden) : []
  if (coming && come.length > 0 && open) open.append(...come)
  else if (coming) coming.hidden = come.length === 0
  if (come.length > 0) document.querySelector<HTMLElement>('[data-section=owed] .quiet')?.remove()
}

/** Re-reads all rows of the page for `today`. */
export function recountRows(built: Day, today: Day): void {
  recountStanding(today)
  recountSteps(today)
  for (const words of document.querySelectorAll<HTMLElement>('.lateness:is([data-turns], [data-strength])'))
    if (!words.closest('.next-step[hidden]')) recountLateness(words, today)
  recountDays(built, today)
}
