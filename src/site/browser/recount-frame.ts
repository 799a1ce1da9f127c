// What stands around a static page on the day it is read: that day, and how old the copy is.
import type { Day } from '#core'
import { countWords, fullDay } from '../words/days.ts'
import { daysApart, sureDays } from './recount-day.ts'
import { make } from './panel.ts'

/** Says for which day it is counted, and whether the copy is too old to be sure. */
export function recountFrame(built: Day, today: Day): void {
  const day = document.querySelector<HTMLTimeElement>('.masthead .day time')
  if (day) {
    day.dateTime = today
    day.textContent = fullDay(today)
  }
  const age = daysApart(built, today)
  const icon = document.querySelector<HTMLLinkElement>('link[rel=icon]')
  if (icon) icon.href = icon.href.replace(/icon\.svg$/, `icon/${Math.min(age, sureDays)}.svg`)
  const counted = document.getElementById('counted')
  const time = make('time', '', fullDay(today))
  time.dateTime = today
  counted?.replaceChildren(', and counted for ', time)
  if (age <= sureDays) return
  const words = `This copy is ${countWords(age, 'day')} old: more may be owed than it knows. Build it anew.`
  document.getElementById('main')?.prepend(make('p', 'banner aged', words))
}
