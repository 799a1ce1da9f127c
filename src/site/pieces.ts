// The words of a timeline line, with its dates and tags set apart so that they can be shown as such.
import { parseDay, type Day } from '#core'
import { whenOf, type When } from './words/dates.ts'

export type Piece =
  | { readonly sort: 'text'; readonly text: string }
  | { readonly sort: 'tag'; readonly text: string }
  | { readonly sort: 'day'; readonly when: When }

const apart = /(\b\d{4}-\d{2}-\d{2}\b|(?<=^|\s)#[\p{L}\p{N}_/-]+)/u

/** Cuts `words` into pieces, in order; joined again they say the same. */
export const piecesOf = (words: string, today: Day): readonly Piece[] =>
  words
    .split(apart)
    .filter((text) => text !== '')
    .map((text): Piece => {
      const day = parseDay(text)
      if (day !== undefined) return { sort: 'day', when: whenOf(day, today) }
      return { sort: apart.test(text) && text.startsWith('#') ? 'tag' : 'text', text }
    })
