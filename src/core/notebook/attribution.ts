// Whom the events of an introduction are about where they name nobody: FORMAT.md's table of verbs.
import type { IntroductionForm, IntroductionKind, TimelineLine } from '../note/note.ts'
import { getVerb } from '../note/verbs.ts'
import type { Person } from './person.ts'

/** The people of an introduction, as far as they can be read. */
export interface Cast {
  readonly kind: IntroductionKind
  readonly form: IntroductionForm
  readonly introducer: Person | null
  readonly to: readonly Person[]
  readonly parties: readonly Person[]
  /** Whether `to` or `introducer` is given but can't be read, so that its absence was told already. */
  readonly unreadable: boolean
}

/** Whom an event is about; `lacking` where its verb needs somebody and nobody can be meant. */
export interface Attribution {
  readonly line: TimelineLine
  readonly persons: readonly Person[]
  readonly lacking: boolean
}

/** Attributes events in their order; `named` gives the people that an event itself names. */
export function attribute(
  cast: Cast,
  lines: readonly TimelineLine[],
  named: (line: TimelineLine) => readonly Person[],
): readonly Attribution[] {
  let introducedTo: readonly Person[] | null = null
  return lines.map((line) => {
    const given = named(line)
    const others = given.filter((person) => person.key !== cast.introducer?.key)
    if (cast.kind === 'requested' && line.verb === 'introduced') {
      const persons = others.length > 0 ? others : cast.to
      if (persons.length > 0) introducedTo = persons
      return { line, persons, lacking: persons.length === 0 && !cast.unreadable }
    }
    if (given.length > 0) return { line, persons: given, lacking: false }
    const meant = meantBy(cast, line, introducedTo)
    return { line, persons: meant ?? [], lacking: meant?.length === 0 && !cast.unreadable }
  })
}

/** The people that a verb means by itself; null where it needs nobody. */
function meantBy(
  cast: Cast,
  line: TimelineLine,
  introducedTo: readonly Person[] | null,
): readonly Person[] | null {
  const { person } = getVerb(line.verb)
  const introducer = cast.introducer ? [cast.introducer] : []
  if (cast.kind === 'made') {
    const together = line.verb === 'scheduled' || line.verb === 'cancelled' || line.verb === 'introduced'
    if (together) return cast.parties
    if (person === 'nobody' && line.verb !== 'let-down') return null
    return cast.parties.length === 1 ? cast.parties : []
  }
  switch (person) {
    case 'all-parties':
      return null
    case 'nobody':
      return line.verb === 'let-down' ? [] : null
    case 'introducer':
      if (line.verb === 'asked' && cast.kind === 'received') return null
      return introducer
    case 'contact':
      if (cast.kind === 'requested') return introducedTo ?? introducer
      return cast.to
  }
}
