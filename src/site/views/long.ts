// The pages of a copy that are one long table each, as plain data and in parts, so that none is held as a whole in HTML.
import type { Snapshot } from '../../host/workspace.ts'
import { pages } from '../links.ts'
import { contactsPage, type ContactsPage } from './contacts.ts'
import { introductionsPage, type IntroductionsPage } from './introductions.ts'
import { ledgerPage, type LedgerPage } from './ledger.ts'
import { openPage, type OpenPage } from './open.ts'

/** What one of these pages shows, under its name. */
export interface LongPage {
  readonly contacts?: ContactsPage
  readonly introductions?: IntroductionsPage
  readonly ledger?: LedgerPage
  readonly open?: OpenPage
}

/** How many rows a part has. */
const most = 500

const views: Readonly<Record<string, (snapshot: Snapshot) => readonly LongPage[]>> = {
  [pages.contacts]: (snapshot) => inParts(contactsPage(snapshot), (contacts) => ({ contacts })),
  [pages.introductions]: (snapshot) =>
    inParts(introductionsPage(snapshot), (introductions) => ({ introductions })),
  [pages.ledger]: (snapshot) => inParts(ledgerPage(snapshot), (ledger) => ({ ledger })),
  [pages.open]: (snapshot) => inParts(openPage(snapshot), (open) => ({ open })),
}

/** A page as pages that have a part of its lines each; one of them where there are no lines. */
function inParts<P extends { readonly lines: readonly unknown[] }>(
  page: P,
  named: (page: P) => LongPage,
): readonly LongPage[] {
  const count = Math.max(1, Math.ceil(page.lines.length / most))
  return Array.from({ length: count }, (_, part) =>
    named({ ...page, lines: page.lines.slice(part * most, (part + 1) * most) }),
  )
}

/** The page at an address as links write it (`/open/`), in parts; none where it isn't one of these. */
export const longShown = (snapshot: Snapshot, address: string): readonly LongPage[] =>
  views[address]?.(snapshot) ?? []
