// What will open within the days after a copy was built, as rows for the page of an entry or a person.
import type { Snapshot } from '../../host/workspace.ts'
import { keyOf } from '../address.ts'
import { atlasOf } from '../atlas.ts'
import { rowOf, type Row } from '../rows.ts'
import { aheadOf } from './ahead.ts'

/** Which page: the id of an entry, and of a person the part of their page's address. */
interface Place {
  readonly entry?: string | undefined
  readonly person?: string | undefined
}

/** What will open there, each once; none live, where every day is told as it comes. */
export function comingRows(
  snapshot: Snapshot,
  { live }: App.Locals,
  { entry, person }: Place,
): readonly Row[] {
  if (live) return []
  const { comingIn, comingWith } = aheadOf(snapshot)
  const id = person === undefined ? undefined : atlasOf(snapshot.notebook).personPages.get(keyOf(person))?.id
  const found = [...(comingIn.get(entry ?? '') ?? []), ...(comingWith.get(id ?? '') ?? [])]
  return [...new Set(found)].map((one) => rowOf(one, snapshot))
}
