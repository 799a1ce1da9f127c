// An event as a letter speaks of it.
import type { Channel, Day, Event } from '#core'
import type { EventFacts } from './facts.ts'
import { firstNames } from './people.ts'
import { withoutStop } from './plain.ts'
import { whenWords } from './when.ts'

const channelWords: Readonly<Record<Channel, string>> = {
  email: 'by e-mail',
  phone: 'by phone',
  video: 'by video',
  message: 'by message',
  letter: 'by letter',
  linkedin: 'on LinkedIn',
  event: 'at an event',
  'in-person': 'in person',
}

const outcomes = ['went-well', 'clunker', 'not-a-fit', 'dud', 'going-well', 'not-going-well']

/** What an event says behind its colon, without its tags and its last full stop; null where it says nothing. */
export function noteOf({ words, tags }: Pick<Event, 'words' | 'tags'>): string | null {
  const said = /:\s+(.+)$/s.exec(words)?.[1]
  if (said === undefined) return null
  const bare = tags.reduce((text, tag) => text.replace(`#${tag}`, ''), said)
  return withoutStop(bare)
}

/** An event as of `today`. */
export function describeEvent(event: Event, today: Day): EventFacts {
  const { verb, channel, tags, persons, day, until } = event
  const did = verb === 'met' || verb === 'talked' ? verb : verb.replaceAll('-', ' ')
  return {
    verb,
    tag: outcomes.find((tag) => tags.includes(tag)) ?? null,
    how: channel === null ? did : `${did} ${channelWords[channel]}`,
    channel,
    note: noteOf(event),
    when: whenWords(day, today),
    who: firstNames(persons),
    until: until === null ? null : whenWords(until, today),
  }
}
