// What the timeline is asked for, as the address says it: a person, a kind of event, a page.
import { findPerson, verbs, type Person, type Verb } from '#core'
import type { Snapshot } from '../host/workspace.ts'
import { addressPart, keyOf } from './address.ts'
import { atlasOf } from './atlas.ts'

export interface TimelineQuery {
  readonly person: Person | null
  /** What the address says where it names nobody; empty otherwise. */
  readonly unknown: string
  readonly kind: Verb | null
  /** From 1. */
  readonly page: number
}

/** Everything, from its beginning. */
export const wholeTimeline: TimelineQuery = { person: null, unknown: '', kind: null, page: 1 }

/** Reads `?person=ana-silva&kind=met&page=2`; a person may be named as in a note, and what can't be read is left out. */
export function readTimelineQuery(search: URLSearchParams, { notebook }: Snapshot): TimelineQuery {
  const named = (search.get('person') ?? '').trim()
  const person =
    named === ''
      ? undefined
      : (atlasOf(notebook).personPages.get(keyOf(named)) ?? findPerson(notebook, named))
  const kind = search.get('kind') ?? ''
  const page = Number(search.get('page') ?? '1')
  return {
    person: person ?? null,
    unknown: person ? '' : named,
    kind: Object.hasOwn(verbs, kind) ? (kind as Verb) : null,
    page: Number.isInteger(page) && page > 0 ? page : 1,
  }
}

/** The end of an address that asks for this: "?person=ana-silva&kind=met", or nothing. */
export function timelineSearch({ person, kind, page }: Omit<TimelineQuery, 'unknown'>): string {
  const search = new URLSearchParams([
    ...(person ? [['person', addressPart(person.id)]] : []),
    ...(kind ? [['kind', kind]] : []),
    ...(page > 1 ? [['page', String(page)]] : []),
  ])
  return search.size === 0 ? '' : `?${search.toString()}`
}
