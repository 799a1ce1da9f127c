// The kinds of page there are, over any notebook: one table that everything which looks at all pages goes by.
import { introductionHref, pages, personHref } from '../../src/site/links.ts'
import type { TestSite } from './running.ts'

/** A page to be looked at. */
export interface Kind {
  readonly name: string
  readonly path: string
  /** What the server answers. */
  readonly status: 200 | 404
  /** How it is headed; some way or other where this isn't given. */
  readonly heading?: RegExp
}

const headings: Readonly<Record<string, RegExp>> = {
  today: /^Owed a follow-up$/,
  sitting: /^A sitting$/,
  introductions: /^Introductions$/,
  contacts: /^Contacts$/,
  timeline: /^Timeline$|\d{4}/,
  ledger: /^Ledger$/,
  network: /^Network$/,
  record: /^Record$/,
  rules: /^Rules$/,
  search: /^Search$/,
  problems: /^Problems$/,
}

/** The first address under each of `sections` that its own page leads to: a month, a day, a further page of a table. */
async function partsOf(site: TestSite, sections: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    sections.map(async (section) => {
      const html = await (await fetch(new URL(section, site.url))).text()
      return new RegExp(`href="(${section}[^"#?]+)"`).exec(html)?.[1] ?? []
    }),
  )
  return found.flat()
}

const gone: readonly (readonly [string, string])[] = [
  ['nothing here', '/nowhere/'],
  ['an introduction that was deleted', introductionHref('deleted')],
  ['a person who was deleted', personHref('deleted')],
]

/** Every kind of page over the notebook of `site`: those that stand for themselves, the richest of each entry, a month of each, and what isn't there. */
export async function kindsOf(site: TestSite): Promise<readonly Kind[]> {
  const { introductions, contacts } = site.workspace.current().notebook
  const [longest] = introductions.toSorted((a, b) => b.events.length - a.events.length)
  const [closest] = contacts.toSorted((a, b) => b.events.length - a.events.length)
  const parts = await partsOf(site, [pages.timeline, pages.calendar, pages.network, pages.open])
  const there: readonly (readonly [string, string])[] = [
    ...Object.entries(pages),
    ...(longest ? [['an introduction', introductionHref(longest.id)] as const] : []),
    ...(closest ? [['a contact', personHref(closest.person.id)] as const] : []),
    ...parts.map((path) => [`a part of ${path.split('/')[1] ?? ''}`, path] as const),
  ]
  return [
    ...there.map(([name, path]) => ({
      ...{ name, path, status: 200 as const },
      ...(headings[name] && { heading: headings[name] }),
    })),
    ...gone.map(([name, path]) => ({ name, path, status: 404 as const, heading: /^Nothing here$/ })),
  ]
}
