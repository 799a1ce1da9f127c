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
  talked: 'talked| with P',
  met: 'met| P',
  scheduled: 'scheduled| with P',
  cancelled: 'cancelled| with P',
  'no-response': 'no response| from P',
  snoozed: 'snoozed| P',
}

const partsOf = (verb: Verb): readonly [words: string, whom: string] => {
  const [words = verb, whom = ' P'] = (phrases[verb] ?? verb).split('|')
  return [words, whom]
}

/** " to [[raj-patel]]": what leads to the person behind this verb. */
export const whomOf = (verb: Verb, named: string): string => partsOf(verb)[1].replace('P', () => named)

/** "reached out to [[raj-patel]]"; the verb alone where `named` is null. */
export const phraseOf = (verb: Verb, named: string | null): string =>
  partsOf(verb)[0] + (named === null ? '' : whomOf(verb, named))

/** How a note calls a person: as it does already, by a link or a bare name, else by a link. */
export function nameIn(notebook: Notebook, note: EntryNote, person: Person): string {
  const mentions = notebook.mentions.get(note.path) ?? []
  const own = mentions.find((mention) => mention.person?.key === person.key)
  const written = own && note.text.slice(own.span.start, own.span.end).trim()
  if (written !== undefined && /^@?[\p{L}\p{N}][\p{L}\p{N}. '’-]*$/u.test(written)) return written
  const link = written === undefined ? undefined : /\[\[([^[\]|\r\n]+)/.exec(written)?.[1]
  return `[[${link?.trim() ?? person.id}]]`
}
