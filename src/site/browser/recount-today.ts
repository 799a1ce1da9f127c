// Today in a static build on the day it is read: the groups of that day, their rows in order, and the sentence above.
import type { Day } from '#core'
import type { DayPlan, GroupPlan } from '../static/day-plan.ts'
import { fullDay, shortDay } from '../words/days.ts'
import { latenessOf } from '../words/lateness.ts'
import { make } from './panel.ts'
import { daysApart, sureDays } from './recount-day.ts'

const sections = ['repair', 'overdue', 'due', 'week']
const folds = ['waiting', 'courtesies', 'later', 'snoozed']

/** What is kept out of sight: rows, links and empty groups. */
interface Store {
  readonly element: HTMLElement
  row(key: string): readonly HTMLElement[]
  link(place: number): HTMLAnchorElement | ''
}

function storeIn(element: HTMLElement): Store {
  const rows = new Map(
    [...document.querySelectorAll<HTMLElement>('#main [data-row]')].map((row) => [
      row.dataset.row ?? '',
      row,
    ]),
  )
  const links = element.querySelectorAll<HTMLAnchorElement>(':scope > p:first-of-type > a')
  return {
    element,
    row(key) {
      const row = rows.get(key)
      if (row) row.hidden = false
      return row ? [row] : []
    },
    link: (place) => (links[place]?.cloneNode(true) as HTMLAnchorElement | undefined) ?? '',
  }
}

const groupOf = (id: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-section="${id}"], details#${id}`)

function restOf(rest: GroupPlan['rest'], store: Store): readonly HTMLElement[] {
  if (!rest) return []
  const line = make('p', 'rest', `${rest.words}: `, store.link(rest.link))
  line.dataset.plain = ''
  return [line]
}

/** Puts the rows of a group in place; one without any is hidden. */
function placeGroup(id: string, plan: GroupPlan | undefined, store: Store): void {
  const group = groupOf(id)
  if (!group) return
  group.hidden = plan === undefined
  const list = group.querySelector('.rows')
  if (!plan || !list) return
  list.replaceChildren(...plan.rows.flatMap((key) => store.row(key)))
  const count = group.querySelector('h2 .count')
  if (count) count.textContent = ` ${plan.count}`
  for (const rest of group.querySelectorAll('.rest')) rest.remove()
  list.after(...restOf(plan.rest, store))
}

function placeRepair({ repair, repairRest }: DayPlan, store: Store): void {
  const group = groupOf('repair')
  if (!group) return
  group.hidden = repair.length === 0
  const articles = repair.map(({ link, rows }) =>
    make(
      'article',
      'repair',
      make('h3', '', store.link(link)),
      make('ol', 'rows steps', ...rows.flatMap((key) => store.row(key))),
    ),
  )
  group.querySelector('.hung-body')?.replaceChildren(...articles, ...restOf(repairRest, store))
}

function placeClear({ clear, next }: DayPlan, store: Store, today: Day): readonly HTMLElement[] {
  document.querySelector('#main > .clear')?.remove()
  if (!clear) return []
  if (!next) return [make('div', 'clear', make('p', '', 'Nothing is coming up either.'))]
  const due = next.due as Day
  const time = make('time', '', due.slice(0, 4) === today.slice(0, 4) ? shortDay(due) : fullDay(due))
  time.dateTime = due
  const lateness = latenessOf({ days: -daysApart(today, due), status: 'upcoming', strength: 'duty' })
  return [make('div', 'clear', make('p', '', 'Next: ', store.link(next.link), ', ', time, ` (${lateness}).`))]
}

function placeOpening({ sentence, owed }: DayPlan, store: Store): void {
  const opening = document.querySelector('#main .opening')
  const lede = opening?.querySelector('.lede')
  if (lede) lede.textContent = sentence
  opening?.querySelector('.begin')?.remove()
  const button = store.element.querySelector('.button.strong')?.cloneNode(true)
  if (owed === 0 || !button) return
  button.textContent = owed === 1 ? 'Write it now' : 'Write them one by one'
  opening?.append(make('p', 'begin', button))
}

/** Makes Today that of `today`. */
export function recountToday(built: Day, today: Day): void {
  const element = document.getElementById('days-ahead')
  const foldsPlace = document.querySelector('#main > .folds')
  if (!element || !foldsPlace) return
  const days = JSON.parse(element.dataset.days ?? '[]') as readonly DayPlan[]
  const plan = days[Math.min(daysApart(built, today), sureDays)]
  if (!plan) return
  const store = storeIn(element)
  placeOpening(plan, store)
  const byId = new Map(plan.groups.map((group) => [group.id, group]))
  const clear = placeClear(plan, store, today)
  // rows that leave a group must not be lost before another takes them
  element.append(...document.querySelectorAll('#main [data-row]'))
  placeRepair(plan, store)
  for (const id of [...sections.slice(1), ...folds]) placeGroup(id, byId.get(id), store)
  const own = (ids: readonly string[]): readonly HTMLElement[] => ids.flatMap((id) => groupOf(id) ?? [])
  foldsPlace.before(...own(['repair']), ...clear, ...own(sections.slice(1)))
  foldsPlace.append(...own(folds))
}
