// What a contact's frontmatter says, as terms and words.
import { type Contact, findCadence, findPerson, spellDuration, type Notebook, type Person } from '#core'
import type { Snapshot } from '../host/workspace.ts'
import { keyOf } from './address.ts'
import { atlasOf } from './atlas.ts'
import { personHref } from './links.ts'
import { whenOf } from './words/dates.ts'

export interface Fact {
  readonly term: string
  readonly values: readonly { readonly words: string; readonly href: string | null }[]
}

/** How to reach a person: what one wants at hand before a call; none where they have no file. */
export function reachFacts(person: Person, { notebook }: Snapshot): readonly Fact[] {
  const fields = fileOf(person, notebook)?.note.fields
  if (!fields) return []
  return filled([
    {
      term: 'Phone',
      values: fields.phone.map(({ value }) => ({
        words: value,
        href: `tel:${value.replace(/[^\d+]/g, '')}`,
      })),
    },
    {
      term: 'Email',
      values: fields.email.map(({ value }) => ({ words: value, href: `mailto:${encodeAddress(value)}` })),
    },
  ])
}

/** When, where and through whom I met a person, as their file says it; none where it doesn't. */
export function metFacts(person: Person, { notebook, today }: Snapshot): readonly Fact[] {
  const fields = fileOf(person, notebook)?.note.fields
  if (!fields) return []
  const { met, through } = fields
  return filled([
    { term: 'Met', values: plain(metWords(met && whenOf(met.value, today).words, fields.metAt?.value)) },
    {
      term: 'Through',
      values: through ? [personValue(through.value.target, through.value.label, notebook)] : [],
    },
  ])
}

/** What else a person's file says, in reading order; none where they have no file. */
export function aboutFacts(person: Person, snapshot: Snapshot): readonly Fact[] {
  const contact = fileOf(person, snapshot.notebook)
  if (!contact) return []
  const { fields } = contact.note
  const cadence = findCadence(contact, snapshot)
  return filled([
    {
      term: 'Links',
      values: fields.links.map(({ value }) => ({ words: shortUrl(value), href: webHref(value) })),
    },
    { term: 'Where', values: plain(fields.location?.value) },
    { term: 'Cadence', values: plain(cadence && `at most ${spellDuration(cadence)} without a word`) },
    { term: 'Before sending anyone', values: fields.askFirst ? plain('ask them first') : [] },
    {
      term: 'Tags',
      values: plain(fields.tags.length > 0 ? fields.tags.map(({ value }) => value).join(', ') : undefined),
    },
  ])
}

const fileOf = (person: Person, notebook: Notebook): Contact | undefined =>
  atlasOf(notebook).contacts.get(keyOf(person.note?.id ?? ''))

const filled = (facts: readonly Fact[]): readonly Fact[] => facts.filter(({ values }) => values.length > 0)

const plain = (words: string | undefined): Fact['values'] =>
  words === undefined ? [] : [{ words, href: null }]

const metWords = (day: string | undefined, where: string | undefined): string | undefined =>
  day === undefined ? where : where === undefined ? day : `${day}, ${where}`

function personValue(target: string, label: string, notebook: Notebook): Fact['values'][number] {
  const person = findPerson(notebook, target)
  return person ? { words: person.name, href: personHref(person.id) } : { words: label, href: null }
}

const encodeAddress = (address: string): string => encodeURIComponent(address).replaceAll('%40', '@')

/** A web address as a link; null for anything that isn't one. */
const webHref = (link: string): string | null =>
  /^https?:\/\//i.test(link) ? link : /^[\w-]+(\.[\w-]+)+(\/|$)/.test(link) ? `https://${link}` : null

const shortUrl = (link: string): string => link.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '')
