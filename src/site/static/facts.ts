// What counts of each entry for the record, from one build to the next: people stand there by their keys.
import type { Entry, Facts, Notebook } from '#core'
import type { Snapshot } from '../../host/workspace.ts'
import { carryFacts, factsIn } from '../views/record.ts'

type Made = Facts['made'][number]

/** The facts of one entry, plain enough to be written down. */
export interface PlainFacts extends Omit<Facts, 'made'> {
  readonly made: readonly (Omit<Made, 'backs'> & {
    readonly backs: readonly (readonly [key: string, how: Made['backs'][number]['how']])[]
  })[]
}

/** Those of all entries of which anything counts, by the paths of their notes. */
export type FactsByPath = Readonly<Record<string, PlainFacts>>

/** What counts of each entry of a snapshot, for the next build. */
export const plainFacts = (snapshot: Snapshot): FactsByPath =>
  Object.fromEntries(
    [...factsIn(snapshot)].flatMap(([{ note }, facts]) =>
      Object.values(facts).some((list: readonly unknown[]) => list.length > 0)
        ? [[note.path, plainOf(facts)] as const]
        : [],
    ),
  )

const plainOf = ({ made, ...facts }: Facts): PlainFacts => ({
  ...facts,
  made: made.map(({ backs, ...one }) => ({
    ...one,
    backs: backs.map(({ person, how }) => [person.key, how] as const),
  })),
})

/** Has the record of a snapshot made from what the former build found, of all entries that `stays` says it of. */
export function carryFormer(snapshot: Snapshot, former: FactsByPath, stays: (entry: Entry) => boolean): void {
  const { notebook } = snapshot
  carryFacts(snapshot, (entry) => (stays(entry) ? factsFrom(former[entry.note.path], notebook) : undefined))
}

const none: Facts = { received: [], made: [], met: [], lapses: [] }

/** The facts again; undefined where somebody in them isn't there any more. */
function factsFrom(plain: PlainFacts | undefined, { people }: Notebook): Facts | undefined {
  if (!plain) return none
  const made = plain.made.map(({ backs, ...one }) => ({
    ...one,
    backs: backs.flatMap(([key, how]) => {
      const person = people.get(key)
      return person ? [{ person, how }] : []
    }),
  }))
  const isWhole = made.every(({ backs }, index) => backs.length === plain.made[index]?.backs.length)
  return isWhole ? { ...plain, made } : undefined
}
