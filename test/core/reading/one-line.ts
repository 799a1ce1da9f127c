// A notebook whose one introduction has one line, and what is read of it.
import { checkNotebook, getDay, type Introduction, type Notebook } from '#core'
import { notebookOf } from '../notebook-of.ts'

export type Kind = 'received' | 'made' | 'requested'

const fields: Readonly<Record<Kind, string>> = {
  received: 'introducer: ana-silva\nto: raj-patel',
  made: 'kind: made\nparties: [ana-silva, raj-patel]',
  requested:
    'kind: requested\nintroducer: ana-silva\nto: raj-patel\nask: Would you introduce me to Raj?\nbecause: you worked together',
}

const people = {
  'contacts/ana-silva.md': '---\nname: Ana Silva\naliases: [Annie]\n---\n',
  'contacts/raj-patel.md': '---\nname: Raj Patel\n---\n',
  'contacts/lena-weiss.md': '---\nname: Lena Weiss\n---\n',
  'contacts/lena-braun.md': '---\nname: Lena Braun\n---\n',
}

export const withTimeline = (kind: Kind, timeline: string, heading = '## Timeline'): Notebook =>
  notebookOf({
    ...people,
    'introductions/x.md': `---\n${fields[kind]}\ndate: 2026-11-01\n---\n${heading}\n${timeline}\n`,
  })

export function getStory(notebook: Notebook): Introduction {
  const [story] = notebook.introductions
  if (!story) throw new Error('the introduction should have been read')
  return story
}

/** The codes of what is wrong with the introduction, but for a missing consent. */
export const wrongIn = (notebook: Notebook): readonly string[] =>
  checkNotebook(notebook, getDay('2027-11-01'))
    .filter(({ file, code }) => file === 'introductions/x.md' && code !== 'consent-missing')
    .map(({ code }) => code)

/** The last line of a timeline as an event: what counts, in one row; undefined where it counts for nothing. */
export function readLine(kind: Kind, ...lines: readonly string[]) {
  const event = getStory(withTimeline(kind, lines.map((line) => `- ${line}`).join('\n'))).events.at(-1)
  return (
    event && {
      day: event.day as string,
      verb: event.verb as string,
      persons: event.persons.map(({ id }) => id),
      channel: event.channel as string | null,
      until: event.until as string | null,
      tags: event.tags,
    }
  )
}
