// Which obligation a person means.
import type { Obligation } from '../agenda/obligation.ts'
import { findNearest } from '../text/distance.ts'
import { fold } from '../text/fold.ts'

/** The one that is meant, or a sentence that says why none is, with the ids that may be. */
export type FoundObligation = Obligation | { readonly refused: string; readonly ids: readonly string[] }

/** The obligation whose id is `words`, or holds each of them ("ana-to-raj/report", "report ana"); several are listed, none gets the nearest. */
export function findObligation(open: readonly Obligation[], words: string): FoundObligation {
  const wanted = fold(words)
  const exact = open.filter(({ id }) => fold(id) === wanted)
  const parts = wanted.split(' ')
  const fitting = open.filter(({ id }) => parts.every((part) => fold(id).includes(part)))
  const whole = fitting.filter(({ id }) => {
    const pieces = fold(id).split('/')
    return parts.every((part) => pieces.includes(part) || fold(id).endsWith(part))
  })
  const found = [exact, fitting.length > 1 ? whole : fitting, fitting].find((each) => each.length > 0) ?? []
  if (found.length === 1 && found[0]) return found[0]
  const ids = found.map(({ id }) => id)
  if (ids.length > 1) return { refused: `“${words}” could be any of these; say more of its id:`, ids }
  const near = findNearest(
    wanted,
    open.flatMap(({ id }) => [id, ...id.split('/')]),
  )
  return {
    refused: `Nothing that is owed is called “${words}”.${near === undefined ? '' : ` Did you mean ${near}?`}`,
    ids: [],
  }
}
