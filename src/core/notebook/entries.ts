// One note with its people: contacts, introductions, their events and promises.
import { later } from '../day/day.ts'
import type { ContactNote, EntryNote, IntroductionNote, TimelineLine } from '../note/note.ts'
import { exact, none } from '../text/exact.ts'
import { attribute } from './attribution.ts'
import type { World } from './everybody.ts'
import type { Contact, Event, Introduction, Mention, PromiseMade } from './notebook.ts'
import { nameLinks } from './naming.ts'
import { meKey, type Person } from './person.ts'

type ByLine = ReadonlyMap<TimelineLine | null, readonly Mention[]>

const mentionsByLine = (note: EntryNote, world: World): ByLine =>
  Map.groupBy(
    world.mentionsIn(note.path).filter(({ line }) => line !== null),
    ({ line }) => line,
  )

/** What each event of a note names: undefined where a name in it can't be read, so that it counts for nothing. */
function namedIn(mentions: ByLine): (line: TimelineLine) => readonly Person[] | undefined {
  return (line) => {
    const inside = mentions.get(line) ?? []
    if (inside.some(({ person }) => person === null)) return undefined
    return distinct(inside.flatMap(({ person }) => person ?? []))
  }
}

/** The same people, each once. */
const distinct = (people: readonly Person[]): readonly Person[] =>
  exact(people.length < 2 ? people : [...new Map(people.map((person) => [person.key, person])).values()])

/** A contact with their events: about whom each names, else about the contact. */
export function makeContact(note: ContactNote, world: World): Contact {
  const person = world.personAt(note.path)
  const mentions = mentionsByLine(note, world)
  const named = namedIn(mentions)
  const events = note.timeline.flatMap((line, index): Event[] => {
    const persons = line.readable ? named(line) : undefined
    return persons
      ? [makeEvent(note, line, index, persons.length > 0 ? persons : [person], mentions, world)]
      : []
  })
  return { person, note, events: exact(events), promises: makePromises(note, world) }
}

function makeEvent(
  note: EntryNote,
  line: TimelineLine,
  index: number,
  persons: readonly Person[],
  mentions: ByLine,
  world: World,
): Event {
  const { day, verb, channel, until, tags } = line
  const explained = line.explained && !isOnlyNames(line, mentions.get(line) ?? [])
  const references = [...line.named, ...line.links].map(({ value }) => value)
  const words = nameLinks(line.words, references, world.findAny)
  const date = note.sort === 'introduction' ? note.fields.date?.value : undefined
  return {
    verb,
    channel,
    until,
    tags,
    words,
    explained,
    line,
    note,
    index,
    persons,
    day: date === undefined ? day : later(day, date),
  }
}

/** Whether all that a line says beside its clauses is whom it is about. */
const isOnlyNames = ({ loose }: TimelineLine, mentions: readonly Mention[]): boolean =>
  loose?.every(({ start, end }) => mentions.some(({ span }) => span.start <= start && end <= span.end)) ??
  false

/** The timeline of an introduction: what is dated before it counts as on its day, in the order of the file. */
function inOrder({ timeline, fields }: IntroductionNote): readonly TimelineLine[] {
  const date = fields.date?.value
  if (date === undefined || timeline.every(({ day }) => day >= date)) return timeline
  const early = timeline.filter(({ day }) => day <= date).toSorted((a, b) => a.place - b.place)
  return [...early, ...timeline.filter(({ day }) => day > date)]
}

/** An introduction with its people and events. */
export function makeIntroduction(note: IntroductionNote, world: World): Introduction {
  const { fields } = note
  const mentions = world.mentionsIn(note.path)
  const peopleIn = (place: Mention['place']): readonly Person[] => {
    const found = mentions.flatMap((mention) =>
      mention.place === place && mention.person ? [mention.person] : [],
    )
    return distinct(found)
  }
  const cast = {
    kind: fields.kind,
    form: fields.form,
    introducer: peopleIn('introducer').find(({ key }) => key !== meKey) ?? null,
    to: exact(peopleIn('to').filter(({ key }) => key !== meKey)),
    parties: exact(peopleIn('parties').filter(({ key }) => key !== meKey)),
    unreadable: false,
  }
  const unreadable =
    !note.sound ||
    note.problems.some(({ code }) => code === 'field-missing' || code === 'field-invalid') ||
    mentions.some(({ place, person }) => place !== 'event' && person === null)
  const byLine = mentionsByLine(note, world)
  const named = namedIn(byLine)
  const order = inOrder(note)
  const places = new Map(order.map((line, index) => [line, index]))
  const lines = order.filter((line) => line.readable && named(line) !== undefined)
  const attributions = attribute({ ...cast, unreadable }, lines, (line) => named(line) ?? [])
  return {
    id: note.id,
    note,
    ...cast,
    date: note.sound ? (fields.date?.value ?? null) : null,
    for: peopleIn('for')[0] ?? null,
    events: exact(
      attributions.flatMap(({ line, persons, lacking }) =>
        lacking ? [] : [makeEvent(note, line, places.get(line) ?? 0, persons, byLine, world)],
      ),
    ),
    promises: makePromises(note, world),
    unattributed: exact(attributions.filter(({ lacking }) => lacking).map(({ line }) => line)),
  }
}

function makePromises(note: EntryNote, world: World): readonly PromiseMade[] {
  if (note.promises.length === 0) return none
  const counts = new Map<string, number>()
  const own = note.sort === 'contact' ? world.personAt(note.path) : null
  return note.promises.map((line) => {
    const count = (counts.get(line.slug) ?? 0) + 1
    counts.set(line.slug, count)
    const text = nameLinks(
      line.text,
      line.links.map(({ value }) => value),
      world.findAny,
    )
    const linked = line.links
      .flatMap(({ value }) => world.findAny(value.target) ?? [])
      .find(({ key }) => key !== meKey)
    return {
      note,
      line,
      text,
      slug: count === 1 ? line.slug : `${line.slug}-${count}`,
      person: linked ?? own,
    }
  })
}
