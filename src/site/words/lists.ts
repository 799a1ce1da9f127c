// Lists and labels in words.
import type { Channel } from '#core'

/** "Ana", "Ana and Raj", "Ana, Raj and Lena". */
export const listWords = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`

/** A word of the notebook as a label: "reached-out" is "Reached out", "re-asked" is "Asked again". */
export const labelOf = (word: string): string =>
  word.startsWith('re-') ? `${capitalise(word.slice(3))} again` : capitalise(word.replaceAll('-', ' '))

export const capitalise = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

const ways: Readonly<Record<Channel, string>> = {
  email: 'by email',
  phone: 'by phone',
  video: 'by video',
  message: 'by message',
  letter: 'by letter',
  linkedin: 'on LinkedIn',
  event: 'at an event',
  'in-person': 'in person',
}

/** How to go about it, best first: "In person; else by phone; only last by email". Empty where nothing is said. */
export function channelHint(channels: readonly Channel[]): string {
  const [first, ...rest] = channels.map((channel) => ways[channel])
  if (first === undefined) return ''
  const others = rest.map((way, index) =>
    index === rest.length - 1 && index > 0 ? `only last ${way}` : `else ${way}`,
  )
  return capitalise([first, ...others].join('; '))
}
