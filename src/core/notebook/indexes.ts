// A notebook's entries by what they are looked up by.
import type { Note } from '../note/note.ts'
import { exact } from '../text/exact.ts'
import { compareText } from '../text/order.ts'
import type { World } from './everybody.ts'
import type { Contact, Event, Introduction, Mention, PromiseMade } from './notebook.ts'
import { meKey, type Person } from './person.ts'
import type { Query, Recall } from './recall.ts'
import type { Notes } from './shelf.ts'
import { firstWord, nameOf, nameTerm } from './terms.ts'

/** The order of notes' paths, by code units. */
const byPath = (a: Note, b: Note): number => compareText(a.path, b.path)

const inOrder = (a: Event, b: Event): number =>
  compareText(a.day, b.day) || byPath(a.note, b.note) || a.index - b.index

/** Whether the person with this key has a part in an introduction. */
function hasPart({ introducer, to, parties, for: client, events }: Introduction, key: string): boolean {
  const isThem = (person: Person | null) => person?.key === key
  return (
    [introducer, client].some(isThem) ||
    [to, parties].some((people) => people.some(isThem)) ||
    events.some(({ verb, persons }) => verb === 'introduced' && persons.some(isThem))
  )
}

export interface Indexes {
  readonly introductionsBy: Query<readonly Introduction[]>
  readonly eventsBy: Query<readonly Event[]>
  readonly promisesBy: Query<readonly PromiseMade[]>
  readonly firstMention: Query<Mention | undefined>
  readonly resolved: Query<readonly Event[]>
}

/** The indexes of a notebook's entries; each answer is put together when it is asked for. */
export function makeIndexes(
  notes: Notes,
  world: World,
  entryIn: (path: string) => Contact | Introduction | undefined,
  recall: Recall,
): Indexes {
  /** The names by which entries may speak of somebody. */
  const namesFor = (key: string): readonly string[] => {
    const person = world.withKey(key)
    const files = notes.find(`id:${key}`)
    const filed = files.flatMap((path) => {
      const note = notes.note(path)
      if (note?.sort !== 'contact') return []
      return [
        note.id,
        nameOf(note),
        firstWord(nameOf(note)),
        ...note.fields.aliases.map(({ value }) => value),
      ]
    })
    const first = person ? [person.name, firstWord(person.name)] : []
    return [key, key.replace(/-.*$/s, ''), ...first, ...filed]
  }
  /** The entries that may speak of somebody, in path order, and their own. */
  const mayName = recall.query((key): readonly string[] => {
    const terms = new Set(namesFor(key).map((name) => `use:${nameTerm(name)}`))
    const own = key === meKey ? [] : notes.find(`id:${key}`)
    return exact([...new Set([...own, ...[...terms].flatMap((term) => notes.find(term))])].sort(compareText))
  })
  const entriesFor = (key: string) => mayName(key).flatMap((path) => entryIn(path) ?? [])
  return {
    introductionsBy: recall.query((key) =>
      exact(
        entriesFor(key).filter((entry): entry is Introduction => 'parties' in entry && hasPart(entry, key)),
      ),
    ),
    eventsBy: recall.query((key) =>
      exact(
        entriesFor(key)
          .filter((entry) => !('date' in entry && entry.date === null))
          .flatMap(({ events }) =>
            events.filter(({ persons }) => persons.some((person) => person.key === key)),
          )
          .sort(inOrder),
      ),
    ),
    promisesBy: recall.query((key) =>
      exact(
        entriesFor(key)
          .toSorted((a, b) => Number('parties' in a) - Number('parties' in b))
          .flatMap(({ promises }) => promises.filter(({ person }) => person?.key === key)),
      ),
    ),
    firstMention: recall.query((key) => {
      for (const path of mayName(key)) {
        const [first] = world
          .mentionsIn(path)
          .filter(({ person }) => person?.key === key)
          .toSorted((a, b) => a.span.start - b.span.start)
        if (first) return first
      }
      return undefined
    }),
    resolved: recall.query((goal) =>
      notes
        .find(`goal:${goal}`)
        .flatMap((path) => {
          const entry = entryIn(path)
          return entry && 'date' in entry && entry.date !== null ? entry.events : []
        })
        .filter(({ verb }) => verb === 'resolved')
        .sort((a, b) => compareText(a.day, b.day)),
    ),
  }
}
