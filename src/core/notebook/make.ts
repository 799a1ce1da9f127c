// All notes of a folder to a notebook: who is who, whom each event is about, who is only named.
import { later } from '../day/day.ts'
import type { ContactNote, EntryNote, IntroductionNote, MeNote, Note, TimelineLine } from '../note/note.ts'
import { defaultPolicy } from '../note/policy.ts'
import { fold, slug } from '../text/fold.ts'
import { attribute } from './attribution.ts'
import { type Directory, findNamed, makeDirectory } from './directory.ts'
import { eventMentions, fieldMentions, type Raw } from './mentions.ts'
import type { Contact, Event, Introduction, Mention, Notebook, PromiseMade } from './notebook.ts'
import { meKey, type Person } from './person.ts'
import { gatherUnfiled, unfiledId } from './unfiled.ts'

const byPath = (a: { path: string }, b: { path: string }): number =>
  a.path < b.path ? -1 : a.path > b.path ? 1 : 0

/** The notebook of these notes; their order changes nothing, and of two with one path the last counts. */
export function makeNotebook(given: Iterable<Note>): Notebook {
  const notes = new Map([...given].sort(byPath).map((note) => [note.path, note]))
  const all = [...notes.values()]
  const me = all.find((note): note is MeNote => note.sort === 'me') ?? null
  const contacts = all.filter((note): note is ContactNote => note.sort === 'contact')
  const entries = all.filter(
    (note): note is EntryNote => note.sort === 'contact' || note.sort === 'introduction',
  )
  const directory = makeDirectory(contacts, me)
  const world = nameEverybody(entries, directory, new Set(all.map((note) => note.key)))
  const mentions = new Map(entries.map((note) => [note.path, world.mentionsOf(note)]))
  const introductions = entries.flatMap((note) =>
    note.sort === 'introduction' ? [makeIntroduction(note, world)] : [],
  )
  const cards = contacts.map((note) => makeContact(note, world))
  return {
    notes,
    me,
    policy: me?.fields.policy ?? defaultPolicy,
    away: me?.fields.away ?? [],
    people: new Map(
      [...directory.people, ...world.unfiled].map((person) => [person.key, person]).toReversed() as [
        string,
        Person,
      ][],
    ),
    contacts: cards,
    introductions,
    introductionsByPerson: groupIntroductions(introductions),
    introductionsByGoal: Map.groupBy(introductions, ({ note }) => fold(note.fields.goal?.value ?? '')),
    eventsByPerson: groupEvents([...cards, ...introductions]),
    promisesByPerson: Map.groupBy(
      [...cards, ...introductions]
        .flatMap(({ promises }) => promises)
        .filter(({ person }) => person !== null),
      ({ person }) => person?.key ?? '',
    ),
    entries: new Map([...cards, ...introductions].map((entry) => [entry.note.path, entry])),
    mentions,
    directory,
    pathsByKey: groupPaths(all),
  }
}

/** The paths by id; a file that is no entry stands behind those that are, since it doesn't own an id. */
function groupPaths(notes: readonly Note[]): ReadonlyMap<string, readonly string[]> {
  const ordered = [
    ...notes.filter(({ sort }) => sort !== 'other'),
    ...notes.filter(({ sort }) => sort === 'other'),
  ]
  const groups = Map.groupBy(ordered, ({ key }) => key)
  return new Map([...groups].map(([key, same]) => [key, same.map(({ path }) => path)]))
}

/** Who is meant by every reference, people without a file included. */
interface World {
  readonly unfiled: readonly Person[]
  readonly mentionsOf: (note: EntryNote) => readonly Mention[]
  /** Somebody by a name that only they have, with or without a file. */
  readonly findAny: (name: string) => Person | undefined
  readonly ownerOf: (note: ContactNote) => Person
}

function nameEverybody(
  entries: readonly EntryNote[],
  directory: Directory,
  keys: ReadonlySet<string>,
): World {
  const isOther = (target: string): boolean => keys.has(fold(target))
  const missing: Raw[] = []
  for (const note of entries) {
    missing.push(...fieldMentions(note, directory))
    for (const line of note.timeline)
      missing.push(...eventMentions(note, line, directory, isOther, () => undefined))
  }
  const unfiled = gatherUnfiled(
    missing.flatMap(({ resolution }) => (resolution.kind === 'missing' ? [resolution.reference] : [])),
  )
  const firsts = Map.groupBy(new Set(unfiled.values()), ({ name }) => fold(name.split(/\s+/)[0] ?? name))
  const find = (name: string): Person | undefined => {
    const sameFirst = firsts.get(fold(name))
    return unfiled.get(slug(name)) ?? (sameFirst?.length === 1 ? sameFirst[0] : undefined)
  }
  const personOf = ({ resolution }: Raw): Person | null =>
    resolution.kind === 'person'
      ? resolution.person
      : resolution.kind === 'missing'
        ? (unfiled.get(unfiledId(resolution.reference)) ?? null)
        : null
  const mentionsOf = (note: EntryNote): readonly Mention[] =>
    [
      ...fieldMentions(note, directory),
      ...note.timeline.flatMap((line) => eventMentions(note, line, directory, isOther, find)),
    ].map((raw) => ({ ...raw, person: personOf(raw) }))
  const owners = new Map(directory.people.map((person) => [person.note, person]))
  return {
    unfiled: [...new Set(unfiled.values())],
    mentionsOf: memoize(mentionsOf),
    findAny: (name) => {
      const known = findNamed(directory, name)
      return known.length > 0 ? (known.length === 1 ? known[0] : undefined) : find(name)
    },
    ownerOf: (note) => owners.get(note) ?? getOwner(note),
  }
}

function memoize<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return (key) => {
    const value = known.get(key) ?? compute(key)
    known.set(key, value)
    return value
  }
}

/** What each event of a note names: undefined where a name in it can't be read, so that it counts for nothing. */
function namedIn(note: EntryNote, world: World): (line: TimelineLine) => readonly Person[] | undefined {
  const mentions = world.mentionsOf(note).filter(({ place }) => place === 'event')
  return (line) => {
    const inside = mentions.filter(({ span }) => span.start >= line.span.start && span.end <= line.span.end)
    if (inside.some(({ person }) => person === null)) return undefined
    return [
      ...new Map(inside.flatMap(({ person }) => (person ? [[person.key, person] as const] : []))).values(),
    ]
  }
}

function getOwner(note: ContactNote): never {
  throw new Error(`nobody owns ${note.path}`)
}

function makeContact(note: ContactNote, world: World): Contact {
  const person = world.ownerOf(note)
  const named = namedIn(note, world)
  const events = note.timeline.flatMap((line, index): Event[] => {
    const persons = line.readable ? named(line) : undefined
    return persons ? [makeEvent(note, line, index, persons.length > 0 ? persons : [person])] : []
  })
  return { person, note, events, promises: makePromises(note, world) }
}

function makeEvent(note: EntryNote, line: TimelineLine, index: number, persons: readonly Person[]): Event {
  const { day, verb, channel, until, tags, words, explained } = line
  const date = note.sort === 'introduction' ? note.fields.date?.value : undefined
  return {
    ...{ verb, channel, until, tags, words, explained, line, note, index, persons },
    day: date === undefined ? day : later(day, date),
  }
}

function makeIntroduction(note: IntroductionNote, world: World): Introduction {
  const { fields } = note
  const mentions = world.mentionsOf(note)
  const peopleIn = (place: Mention['place']): readonly Person[] => {
    const found = mentions.flatMap((mention) =>
      mention.place === place && mention.person ? [mention.person] : [],
    )
    return [...new Map(found.map((person) => [person.key, person])).values()]
  }
  const cast = {
    kind: fields.kind,
    form: fields.form,
    introducer: peopleIn('introducer')[0] ?? null,
    to: peopleIn('to').filter(({ key }) => key !== meKey),
    parties: peopleIn('parties').filter(({ key }) => key !== meKey),
    unreadable: false,
  }
  const unreadable =
    !note.sound ||
    note.problems.some(({ code }) => code === 'field-missing' || code === 'field-invalid') ||
    mentions.some(({ place, person }) => place !== 'event' && person === null)
  const named = namedIn(note, world)
  const lines = note.timeline.filter((line) => line.readable && named(line) !== undefined)
  const attributions = attribute({ ...cast, unreadable }, lines, (line) => named(line) ?? [])
  return {
    id: note.id,
    note,
    ...cast,
    date: note.sound ? (fields.date?.value ?? null) : null,
    for: peopleIn('for')[0] ?? null,
    events: attributions.flatMap(({ line, persons, lacking }) =>
      lacking ? [] : [makeEvent(note, line, note.timeline.indexOf(line), persons)],
    ),
    promises: makePromises(note, world),
    unattributed: attributions.filter(({ lacking }) => lacking).map(({ line }) => line),
  }
}

function groupIntroductions(
  introductions: readonly Introduction[],
): ReadonlyMap<string, readonly Introduction[]> {
  const found = new Map<string, Introduction[]>()
  for (const introduction of introductions) {
    const { introducer, to, parties } = introduction
    const introduced = introduction.events.flatMap(({ verb, persons }) =>
      verb === 'introduced' ? persons : [],
    )
    for (const key of new Set(
      [introducer, ...to, ...parties, introduction.for, ...introduced].map((person) => person?.key),
    )) {
      if (key === undefined) continue
      const known = found.get(key)
      if (known) known.push(introduction)
      else found.set(key, [introduction])
    }
  }
  return found
}

function groupEvents(sources: readonly (Contact | Introduction)[]): ReadonlyMap<string, readonly Event[]> {
  const found = new Map<string, Event[]>()
  for (const source of sources) {
    if ('date' in source && source.date === null) continue
    for (const event of source.events)
      for (const { key } of event.persons) {
        const known = found.get(key)
        if (known) known.push(event)
        else found.set(key, [event])
      }
  }
  const order = (a: Event, b: Event): number =>
    a.day < b.day ? -1 : a.day > b.day ? 1 : byPath(a.note, b.note) || a.index - b.index
  for (const events of found.values()) events.sort(order)
  return found
}

function makePromises(note: EntryNote, world: World): readonly PromiseMade[] {
  const counts = new Map<string, number>()
  const own = note.sort === 'contact' ? world.ownerOf(note) : null
  return note.promises.map((line) => {
    const count = (counts.get(line.slug) ?? 0) + 1
    counts.set(line.slug, count)
    const linked = line.links.flatMap(({ value }) => world.findAny(value.target) ?? [])[0]
    return { note, line, slug: count === 1 ? line.slug : `${line.slug}-${count}`, person: linked ?? own }
  })
}
