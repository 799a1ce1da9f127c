// The sitting of a static build on the day it is read: the cards of that day, in order.
import type { Day } from '#core'
import { daysApart, sureDays } from './recount-day.ts'

interface SittingDay {
  readonly sentence: string
  readonly cards: readonly string[]
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
  const title = document.getElementById('end-title')
  if (title) title.textContent = cards.length === 0 ? 'Nothing more is owed.' : 'That is all for now.'
}
