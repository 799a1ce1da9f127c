// An event as a person writes it: its verb with whom it concerns.
import type { EntryNote } from '../note/note.ts'
import type { Verb } from '../note/verbs.ts'
import type { Notebook } from '../notebook/notebook.ts'
import type { Person } from '../notebook/person.ts'

// `P` stands for the person; where nobody is named it and what leads to it fall away.
const phrases: Partial<Record<Verb, string>> = {
  'reached-out': 'reached out| to P',
  thanked: 'thanked| P',
  nudged: 'nudged| P',
  reported: 'reported| to P',
  apologised: 'apologised| to P',
  asked: 'asked| P',
  're-asked': 're-asked| P',
  'checked-in': 'checked in| with P',
  told: 'told| P',
  helped: 'helped| P',
  gave: 'gave| to P',
  met: 'met| P',
  'no-response': 'no response| from P',
  snoozed: 'snoozed| P',
}

/** "reached out to [[raj-patel]]"; the verb alone where `named` is null. */
export function phraseOf(verb: Verb, named: string | null): string {
  const [words = verb, whom = ' P'] = (phrases[verb] ?? verb).split('|')
  return named === null ? words : words + whom.replace('P', () => named)
}

/** How a note calls a person: as it does already, by a link or a bare name, else by a link. */
export function nameIn(notebook: Notebook, note: EntryNote, person: Person): string {
  const mentions = notebook.mentions.get(note.path) ?? []
  const own = mentions.find((mention) => mention.person?.key === person.key)
  const written = own && note.text.slice(own.span.start, own.span.end).trim()
  if (written !== undefined && /^@?[\p{L}\p{N}][\p{L}\p{N}. '’-]*$/u.test(written)) return written
  const link = written === undefined ? undefined : /\[\[([^[\]|\r\n]+)/.exec(written)?.[1]
  return `[[${link?.trim() ?? person.id}]]`
}
