// A built calendar and timeline that are read some days later.
import { parseHTML } from 'linkedom'
import { afterEach, expect, test, vi } from 'vitest'

const load = async (html: string): Promise<typeof import('../../src/site/browser/recount-months.ts')> => {
  vi.stubGlobal('document', parseHTML(`<html><body>${html}</body></html>`).document)
  return import('../../src/site/browser/recount-months.ts')
}
afterEach(() => {
  vi.unstubAllGlobals()
})

const day = (iso: string, today: boolean): string =>
  `<div class="calendar-day"${today ? ' data-today' : ''}><time datetime="${iso}"></time><span data-word${today ? '' : ' hidden'}>today</span></div>`

test('the calendar marks the day on which it is read', async () => {
  const { markToday } = await load(
    day('2026-11-22', true) + day('2026-11-23', false) + day('2026-11-24', false),
  )
  markToday('2026-11-24')
  const days = [...document.querySelectorAll<HTMLElement>('.calendar-day')]
  expect(days.map((one) => one.hasAttribute('data-today'))).toEqual([false, false, true])
  expect(days.map((one) => one.querySelector<HTMLElement>('[data-word]')?.hasAttribute('hidden'))).toEqual([
    true,
    true,
    false,
  ])
})

test('what was ahead and is over says that it was', async () => {
  const ahead = (iso: string): string =>
    `<h2><time datetime="${iso}"></time><span class="month-note">still ahead</span></h2>`
  const { sayPassed } = await load(ahead('2026-11-23') + ahead('2026-11-24') + ahead('2026-11-25'))
  sayPassed('2026-11-24')
  expect([...document.querySelectorAll('.month-note')].map((one) => one.textContent)).toEqual([
    'was ahead when this was built',
    'still ahead',
    'still ahead',
  ])
})
