// Every reference of a note, in the order of its text, and whom each means.
import type { EntryNote, TimelineLine } from '../note/note.ts'
import type { Reference } from '../note/reference.ts'
import { exact } from '../text/exact.ts'
import type { Located, Span } from '../text/span.ts'
import { type Directory, resolve, type Resolution } from './directory.ts'
import type { Mention } from './notebook.ts'
import { meKey, type Person } from './person.ts'

/** A mention before people without a file are known. */
export type Raw = Omit<Mention, 'person'>

/** The references in a note's fields. */
export function fieldMentions(note: EntryNote, directory: Directory): readonly Raw[] {
  const take = (place: Mention['place'], references: readonly Located<Reference>[]): readonly Raw[] =>
    references.map(({ value, span }) => rawMention(note, directory, value, span, place, null))
  const one = (reference: Located<Reference> | undefined) => (reference ? [reference] : [])
  if (note.sort === 'contact') return take('through', one(note.fields.through))
  const { introducer, to, parties, for: client } = note.fields
  return [
    ...take('introducer', one(introducer)),
    ...take('to', to),
    ...take('parties', parties),
    ...take('for', one(client)),
  ]
}

function rawMention(
  note: EntryNote,
  directory: Directory,
  reference: Reference,
  span: Span,
  place: Mention['place'],
  line: TimelineLine | null,
): Raw {
  return { note, span, resolution: resolve(directory, reference), place, line }
}

/** The links and `@ids` of an event: one to a note that is nobody's is text, and so is one to the owner. */
export const linkedMentions = (
  note: EntryNote,
  line: TimelineLine,
  directory: Directory,
  isOtherNote: (target: string) => boolean,
): readonly Raw[] =>
  exact(
    line.named
      .map(({ value, span }) => rawMention(note, directory, value, span, 'event', line))
      .filter(
        ({ resolution }) => !(resolution.kind === 'missing' && isOtherNote(resolution.reference.target)),
      )
      .filter(({ resolution }) => !(resolution.kind === 'person' && resolution.person.key === meKey)),
  )

/**
 * The references of an event, `linked` among them: a bare name counts where somebody has it, and after a comma only where
 * another name or link ends there. `unfiled` finds people who have no file.
 */
export function eventMentions(
  note: EntryNote,
  line: TimelineLine,
  linked: readonly Raw[],
  directory: Directory,
  unfiled: (name: string) => Person | undefined,
): readonly Raw[] {
  const ends = new Set(linked.map(({ span }) => span.end))
  const bare = line.slots.flatMap(({ options, comma }) => {
    if (comma !== null && !ends.has(comma)) return []
    for (const { value, span } of options) {
      const resolution = resolveBare(directory, value, unfiled)
      if (!resolution || (resolution.kind === 'person' && resolution.person.key === meKey)) continue
      ends.add(span.end)
      return [{ note, span, resolution, place: 'event' as const, line }]
    }
    return []
  })
  return [...linked, ...bare].sort((a, b) => a.span.start - b.span.start)
}

function resolveBare(
  directory: Directory,
  name: string,
  unfiled: (name: string) => Person | undefined,
): Resolution | undefined {
  const [person, ...others] = directory.named(name)
  if (person)
    return others.length > 0 ? { kind: 'ambiguous', people: [person, ...others] } : { kind: 'person', person }
  const known = unfiled(name)
  return known && { kind: 'person', person: known }
}
