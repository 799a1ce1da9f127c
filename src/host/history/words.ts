// What is said of when an event was written down, the same wherever it is shown.
import type { Day } from '#core'
import type { Written } from './written.ts'

const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`

const distance = (daysLater: number): string =>
  daysLater === 0 ? '' : daysLater > 0 ? `, ${days(daysLater)} later` : `, ${days(-daysLater)} before`

/** What the history says of an event in a few words; `spell` writes a day as it is shown elsewhere beside them. */
export function writtenWords(written: Written, spell: (day: Day) => string): string {
  switch (written.state) {
    case 'pending':
      return 'not committed yet'
    case 'unknown':
      return 'committed, but when can’t be told'
    case 'committed': {
      const { day, authored, by, daysLater, atLatest, late } = written
      const who = by === null ? '' : ` by ${by}`
      if (atLatest) return `committed ${spell(day)}${who} or before: this clone’s history begins there`
      const anew = authored < day ? `, in a commit first made ${spell(authored)}` : ''
      return `${late ? 'late: ' : ''}committed ${spell(day)}${who}${distance(daysLater)}${anew}`
    }
  }
}

/** Said of a notebook whose `sample-as-of` makes its days a story. */
export const sampleWords = 'The sample’s days are a story, so its commits say nothing about them.'
