// Where each page of the site is.
import { findPerson, type Notebook } from '#core'
import { keyOf, pathTo } from './address.ts'
import { atlasOf } from './atlas.ts'
import { onceForEach } from './once.ts'
import { titleOf } from './titles.ts'

/** The pages that stand for themselves. */
export const pages = {
  today: '/',
  sitting: '/sitting/',
  open: '/open/',
  introductions: '/introductions/',
  contacts: '/contacts/',
  timeline: '/timeline/',
  calendar: '/calendar/',
  ledger: '/ledger/',
  network: '/network/',
  record: '/record/',
  rules: '/rules/',
  search: '/search/',
  problems: '/problems/',
} as const

export const introductionHref = (id: string): string => pathTo(pages.introductions, id)
export const personHref = (id: string): string => pathTo(pages.contacts, id)

/** The place of a line in an entry's text, as its page shows it. */
export const lineHref = (entryHref: string, line: number): string => `${entryHref}#line-${line}`

export interface EntryLink {
  readonly title: string
  readonly href: string
}

/** The page of the entry with this id; null where no entry has it. */
export const entryLink = onceForEach((notebook: Notebook, id: string): EntryLink | null => {
  const { introductions, contacts } = atlasOf(notebook)
  const introduction = introductions.get(keyOf(id))
  if (introduction) return { title: titleOf(introduction), href: introductionHref(introduction.id) }
  const contact = contacts.get(keyOf(id))
  return contact ? { title: contact.person.name, href: personHref(contact.person.id) } : null
})

/** The page a reference in a text leads to: an introduction by id, else a person; undefined where it leads nowhere. */
export const referenceHref = onceForEach((notebook: Notebook, target: string): string | undefined => {
  const introduction = atlasOf(notebook).introductions.get(keyOf(target))
  if (introduction) return introductionHref(introduction.id)
  const person = findPerson(notebook, target)
  return person && personHref(person.id)
})
