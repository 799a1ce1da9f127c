// All that the page of an entry or a person shows: plain data, so that it can be printed elsewhere.
import type { SnapshotWithHistory } from '../../host/history/with-history.ts'
import type { DraftShown } from '../drafting.ts'
import { introductionHref, pages } from '../links.ts'
import { draftFor, draftId, type Row } from '../rows.ts'
import { comingRows } from '../static/coming.ts'
import type { Neighbourhood } from '../network/neighbourhood.ts'
import { templatesOf } from '../templates.ts'
import { contactPage, type ContactPage } from './contact.ts'
import { introductionPage, type IntroductionPage } from './introduction.ts'
import { neighbourhoodIn } from './network.ts'

type DraftFor = DraftShown | { readonly failed: string }

/** The words for rows, by the ids of their elements. */
export type Drafts = readonly (readonly [id: string, draft: DraftFor])[]

/** The words for a row, where these have them; a row is asked for its days only where there are any: live it has none. */
export const draftIn = (drafts: Drafts, row: Row): DraftFor | undefined =>
  drafts.length === 0 ? undefined : drafts.find(([id]) => id === draftId(row))?.[1]

interface Around {
  /** What will open here in the days after a copy was built. */
  readonly coming: readonly Row[]
  /** The words for what is owed here, in a copy; live they are written in the sitting. */
  readonly drafts: Drafts
}

export interface IntroductionShown extends Around {
  readonly sort: 'introduction'
  readonly page: IntroductionPage
}

export interface ContactShown extends Around {
  readonly sort: 'contact'
  readonly page: ContactPage
  readonly near: Neighbourhood | null
}

export type EntryShown = IntroductionShown | ContactShown

/** The most that a live page of a person shows of each list. */
const mostLive = 200

/** The page of the introduction with this address part; null where there is none. */
export function introductionShown(
  snapshot: SnapshotWithHistory,
  locals: App.Locals,
  part: string,
): IntroductionShown | null {
  const page = introductionPage(snapshot, part, snapshot.history)
  if (!page) return null
  const coming = comingRows(snapshot, locals, { entry: page.source.id })
  const home = introductionHref(page.source.id)
  return { sort: 'introduction', page, ...around({ locals, page, coming, home }) }
}

/** The page of the person with this address part; null where there is nobody. */
export function contactShown(
  snapshot: SnapshotWithHistory,
  locals: App.Locals,
  part: string,
): ContactShown | null {
  const most = locals.live === true ? mostLive : Infinity
  const page = contactPage(snapshot, part, snapshot.history, most)
  if (!page) return null
  const coming = comingRows(snapshot, locals, { entry: page.source?.id, person: part })
  const near = neighbourhoodIn(snapshot, part)
  return { sort: 'contact', page, near, ...around({ locals, page, coming, home: page.who.href }) }
}

/** The page at an address as links write it (`/contacts/ana/`); null where it is no entry's. */
export function entryShown(
  snapshot: SnapshotWithHistory,
  locals: App.Locals,
  address: string,
): EntryShown | null {
  const partIn = (folder: string): string => decodeURIComponent(address.slice(folder.length, -1))
  if (address.startsWith(pages.contacts)) return contactShown(snapshot, locals, partIn(pages.contacts))
  if (address.startsWith(pages.introductions))
    return introductionShown(snapshot, locals, partIn(pages.introductions))
  return null
}

interface Place {
  readonly locals: App.Locals
  readonly page: { readonly owed: readonly Row[] }
  readonly coming: readonly Row[]
  /** The page's own address. */
  readonly home: string
}

function around({ locals, page, coming, home }: Place): Around {
  const isHere = ({ owed, entry }: Row): boolean => owed !== null && entry?.href === home
  const rows = locals.live === true ? [] : [...page.owed, ...coming].filter(isHere)
  const drafts = rows.flatMap((row) => {
    const draft = draftFor(row, templatesOf(locals))
    return draft ? [[draftId(row), draft] as const] : []
  })
  return { coming, drafts }
}
