// Messages from small notebooks made of strings.
import { findObligation, getDay, makeAgenda, type Notebook } from '#core'
import {
  type Draft,
  draftFor,
  type DraftOptions,
  type Drafted,
  draftRequest,
} from '../../src/drafts/draft.ts'
import { notebookOf } from '../core/notebook-of.ts'

export type Files = Readonly<Record<string, string>>

/** Who everybody is: Sam writes; Ana introduces, Raj and Lena are introduced; Kim has no file. */
export const people: Files = {
  'me.md':
    '---\nname: Sam Rivera\nemail: sam@example.org\noffers: [code review, introductions to founders]\nseeks: [a staff engineering role]\n---\n',
  'contacts/ana.md': '---\nname: Ana Silva\nemail: ana@example.org\n---\n',
  'contacts/raj.md':
    '---\nname: Raj Patel\nemail: raj@example.org\norg: Northwind\nrole: VP Engineering\noffers: [hiring advice]\nseeks: [platform engineers]\n---\n',
  'contacts/lena.md': '---\nname: Lena Weiss\nemail: lena@example.org\norg: Tern Labs\n---\n',
}

const timeline = (lines: readonly string[]): string =>
  lines.length === 0 ? '' : `## Timeline\n${lines.map((line) => `- ${line}\n`).join('')}`

/** An introduction to Raj by Ana on 2 November, with these events. */
export const received = (...lines: readonly string[]): Files => ({
  ...people,
  'introductions/ana-to-raj.md': `---\nintroducer: Ana\nto: Raj\ndate: 2026-11-02\npurpose: platform role at Northwind\ngoal: new role\n---\n${timeline(lines)}`,
})

/** An introduction of Lena and Raj, taken on on 2 November, with these events. */
export const made = (...lines: readonly string[]): Files => ({
  ...people,
  'introductions/lena-and-raj.md': `---\nparties: [Lena, Raj]\ndate: 2026-11-02\npurpose: hiring in Lisbon\n---\n${timeline(lines)}`,
})

/** A request to Ana of 2 November, with these events. */
export const requested = (...lines: readonly string[]): Files => ({
  ...people,
  'introductions/ask-ana.md': `---\nintroducer: Ana\nask: Would you introduce me to the head of platform at Tern Labs?\nbecause: you built their first team\ndate: 2026-11-02\n---\n${timeline(lines)}`,
})

/** A contact's own file beside everybody else's. */
export const contact = (text: string, ...lines: readonly string[]): Files => ({
  ...people,
  'contacts/mika.md': `---\nname: Mika Aalto\nemail: mika@example.org\n${text}---\n${timeline(lines)}`,
})

/** What is drafted for the one thing owed that `words` name. */
export function drafted(
  files: Files,
  today: string,
  words: string,
  options: DraftOptions = {},
  overrides: ReadonlyMap<string, string> = new Map(),
): Drafted {
  const notebook = notebookOf(files)
  const found = findObligation(makeAgenda(notebook, getDay(today)), words)
  if (!('rule' in found)) throw new Error([found.refused, ...found.ids].join('\n'))
  return draftFor(notebook, found, getDay(today), overrides, options)
}

/** The draft itself; throws where its template failed. */
export function draftOf(...call: Parameters<typeof drafted>): Draft {
  const draft = drafted(...call)
  if ('failed' in draft) throw new Error(draft.failed.message)
  return draft
}

/** The request of a notebook that holds one. */
export function requestOf(files: Files, today: string): Draft {
  const notebook: Notebook = notebookOf(files)
  const request = notebook.introductions.find(({ kind }) => kind === 'requested')
  const draft = request && draftRequest(notebook, request, getDay(today), new Map())
  if (!draft || 'failed' in draft) throw new Error('no request')
  return draft
}

/** A draft in one text, as one would read it. */
export function letterOf({ template, to, cc, bcc, subject, body, spoken, missing }: Draft): string {
  const heads = [
    ['Message', template],
    ['To', to.join(', ')],
    ['Cc', cc.join(', ')],
    ['Bcc', bcc.join(', ')],
    ['Subject', subject],
  ] as const
  const points = (title: string, words: readonly string[]) =>
    words.length === 0 ? [] : ['', title, ...words.map((each) => `- ${each}`)]
  return [
    ...heads.filter(([, text]) => text !== '').map(([label, text]) => `${label}: ${text}`),
    '',
    body,
    ...points('Say', spoken),
    ...points('Missing', missing),
  ].join('\n')
}
