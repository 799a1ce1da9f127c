// The words of an event put together: what was done, by what means, what for, and what is told of it.
import type { DeedWords } from './deed.ts'
import { channelWords } from '../note/verbs.ts'

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** "reached out to [[raj]] by email #went-well: proposed Thursday". A `channel` that is none is left to the check. */
export function eventText(phrase: string, { by, note, tags = [] }: DeedWords, until = ''): string {
  const channel = by === undefined ? undefined : (channelWords[by.toLowerCase()] ?? by)
  const means = channel === undefined ? '' : channel === 'in-person' ? ' in person' : ` by ${channel}`
  const marks = tags.map((tag) => ` #${tag.replace(/^#/, '')}`).join('')
  const told = note === undefined || oneLine(note) === '' ? '' : `: ${oneLine(note)}`
  return `${phrase}${means}${until}${marks}${told}`
}
