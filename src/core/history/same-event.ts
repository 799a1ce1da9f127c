// Whether two lines tell of the same event, the words of one mended: the same day, the same verb, nobody else.
import type { TimelineLine } from '../note/note.ts'
import { readNote } from '../note/read.ts'
import { verbWords } from '../note/verbs.ts'

/** The key of the person that a name means; undefined where that can't be told. */
export type FindKey = (name: string) => string | undefined

interface Told {
  readonly day: string
  readonly verb: string
  /** The keys of those it names, as far as that can be told. */
  readonly persons: ReadonlySet<string>
}

const encoder = new TextEncoder()

function personsOf({ named, slots }: TimelineLine, findKey: FindKey): ReadonlySet<string> {
  const keys = [
    ...named.map(({ value }) => findKey(value.target) ?? findKey(value.label)),
    ...slots.map(({ options }) =>
      options.map(({ value }) => findKey(value)).find((key) => key !== undefined),
    ),
  ]
  return new Set(keys.filter((key) => key !== undefined))
}

function readLine(words: string, findKey: FindKey): Told | undefined {
  const text = `---\nname: x\n---\n## Timeline\n- ${words}\n`
  const note = readNote({ path: 'contacts/x.md', bytes: encoder.encode(text) })
  const line = note.timeline[0]
  if (line === undefined) return undefined
  const misspelt = note.problems.find((problem) => problem.code === 'verb-misspelt')
  const meant = misspelt && verbWords.get(misspelt.nearest)?.verb
  return { day: line.day, verb: meant ?? line.verb, persons: personsOf(line, findKey) }
}

const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === 0 || b.size === 0 || [...a].some((key) => b.has(key))

/** Makes the comparison of two lines, given who is who; it reads each line once. */
export function compareEvents(findKey: FindKey): (a: string, b: string) => boolean {
  const known = new Map<string, Told | undefined>()
  const read = (words: string): Told | undefined => {
    if (!known.has(words)) known.set(words, readLine(words, findKey))
    return known.get(words)
  }
  return (a, b) => {
    const [one, other] = [read(a), read(b)]
    return (
      one !== undefined &&
      one.day === other?.day &&
      one.verb === other.verb &&
      meet(one.persons, other.persons)
    )
  }
}
