// The words for an obligation as a page shows them.
import type { Obligation } from '#core'
import { draftFor } from '../drafts/draft.ts'
import { mailtoOf } from '../drafts/mailto.ts'
import type { Snapshot } from '../host/workspace.ts'

/** The person's own templates, by path (`templates/report.met.md`). */
export type Templates = ReadonlyMap<string, string>

export interface DraftShown {
  /** Whether it goes to somebody, or asks oneself. */
  readonly audience: 'them' | 'yourself'
  /** Who it goes to, with commas between; empty where no address is known. */
  readonly to: string
  readonly cc: string
  readonly bcc: string
  readonly subject: string
  readonly body: string
  /** Points to say, in person or by phone. */
  readonly spoken: readonly string[]
  /** What a person should add first, in a sentence; empty where nothing is missing. */
  readonly missing: string
  /** Opens the mail program with all of it. */
  readonly mailto: string
}

/** The draft for `obligation`, or a sentence that says why there is none. */
export function draftOf(
  obligation: Obligation,
  { notebook, today }: Snapshot,
  templates: Templates,
): DraftShown | { readonly failed: string } {
  const channel = obligation.channels[0]
  const draft = draftFor(notebook, obligation, today, templates, { channel })
  if ('failed' in draft) {
    const { file, line, message } = draft.failed
    return { failed: `Your template ${file} can’t be read, line ${line}: ${message}` }
  }
  const { audience, to, cc, bcc, subject, body, spoken, missing } = draft
  return {
    audience,
    to: to.join(', '),
    cc: cc.join(', '),
    bcc: bcc.join(', '),
    subject,
    body,
    spoken,
    missing: missing.length === 0 ? '' : `Still missing: ${missing.join('; ')}.`,
    mailto: mailtoOf(draft),
  }
}
