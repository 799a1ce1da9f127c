// Any event, in the timeline's own words, for one entry.
import { type Day, parseDay } from '../day/day.ts'
import { addEvent, isEntry, reread, withLine } from '../note/revise.ts'
import type { Notebook } from '../notebook/notebook.ts'
import type { EntryNote } from '../note/note.ts'
import type { Person } from '../notebook/person.ts'
import { fold } from '../text/fold.ts'
import { impossibleDeed, type Planned, wrongDeed } from './deed.ts'
import { firstError, judge } from './judge.ts'
import { nameIn, whomOf } from './phrase.ts'

/** The words with `person` named behind the verb, where without the name they would be about others or somebody besides. */
function naming(notebook: Notebook, note: EntryNote, day: Day, words: string, person: Person): string {
  const draft = withLine(note, day, words)
  if ('refused' in draft) return words
  const after = reread(note, draft.text)
  const entry = notebook.replacing(new Map([[note.path, after]])).entries.get(note.path)
  const event = entry?.events.find(
    ({ line }) => line.day === day && fold(line.words) === fold(words) && line.verb !== 'note',
  )
  if (!event || (event.persons.length === 1 && event.persons[0]?.key === person.key)) return words
  if (event.line.named.length > 0) return words
  const verb = after.text.slice(event.line.verbSpan.start, event.line.verbSpan.end)
  return words.startsWith(verb)
    ? `${verb}${whomOf(event.verb, nameIn(notebook, note, person))}${words.slice(verb.length)}`
    : words
}

/**
 * Plans `words` ("met by video: good fit #went-well"; a day before them counts, else `on`, else today) as an event of the note
 * at `path`, about `person` where that is given and nobody is named. Refuses what the check would call an error, in its words
 * (the call is wrong), and a note that can't be written.
 */
export function planEvent(
  notebook: Notebook,
  path: string,
  today: Day,
  words: string,
  { on, person }: { readonly on?: Day | undefined; readonly person?: Person | undefined } = {},
): Planned {
  const note = notebook.notes.get(path)
  if (!note || !isEntry(note)) return impossibleDeed(`There is no contact or introduction ${path}.`)
  const line = words.replace(/\s+/g, ' ').trim()
  const written = /^(\d{4}-\d{2}-\d{2})(?: |$)/.exec(line)?.[1]
  const dated = written === undefined ? undefined : parseDay(written)
  if (written !== undefined && dated === undefined) return wrongDeed(`There is no day ${written}.`)
  const day = dated ?? on ?? today
  const said = written === undefined ? line : line.slice(written.length).trim()
  if (said === '') return wrongDeed('Say what happened: a verb and whom it concerns, or a few words.')
  const text = person ? naming(notebook, note, day, said, person) : said
  const draft = withLine(note, day, text)
  if ('refused' in draft) return impossibleDeed(draft.refused)
  const error = firstError(judge(notebook, note, draft.text, today))
  if (error !== undefined) return wrongDeed(error)
  const revision = addEvent(note, day, text)
  if ('refused' in revision) return impossibleDeed(revision.refused)
  return {
    path,
    line: `${day} ${text}`,
    says: `Written: ${day} ${text}`,
    plan: (now) => addEvent(now, day, text),
  }
}
