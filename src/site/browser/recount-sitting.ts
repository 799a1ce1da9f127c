// The sitting of a static build on the day it is read: the cards of that day, in order.
import type { Day } from '#core'
import type { SittingDay } from '../static/day-plan.ts'
import { endWords } from '../words/sitting.ts'
import { daysApart, sureDays } from './recount-day.ts'

/** Says what stands behind the cards; `links` lead to the groups of it, by their names. */
function sayRest(rest: SittingDay['rest'], links: readonly HTMLAnchorElement[]): void {
  const line = document.getElementById('sitting-rest')
  if (!line) return
  line.hidden = rest === null
  const groups = (rest?.groups ?? []).flatMap(({ label, count }, index) => [
    index === 0 ? ' ' : ', ',
    links.find(({ textContent }) => textContent === label)?.cloneNode(true) ?? label,
    ` (${count})`,
  ])
  line.replaceChildren(rest?.words ?? '', ...groups, '.')
}

/** Puts the cards of `today` in place. */
export function recountSitting(built: Day, today: Day): void {
  const ahead = document.getElementById('sitting-ahead')
  const list = document.getElementById('cards')
  if (!ahead || !list) return
  const days = JSON.parse(ahead.dataset.days ?? '[]') as readonly SittingDay[]
  const day = days[Math.min(daysApart(built, today), sureDays)]
  if (!day) return
  const cards = day.cards.flatMap((id) => document.getElementById(id) ?? [])
  const wanted = new Set(cards)
  ahead.append(...[...list.children].filter((card) => card instanceof HTMLElement && !wanted.has(card)))
  list.replaceChildren(...cards)
  const lede = document.querySelector('.sitting-opening .lede')
  if (lede) lede.textContent = day.sentence === '' ? 'Nothing owed today.' : day.sentence
  sayRest(day.rest, [...ahead.querySelectorAll<HTMLAnchorElement>(':scope > p > a')])
  const title = document.getElementById('end-title')
  if (title) title.textContent = endWords(cards.length, day.rest !== null)
}
