// "Done": the event that writes an obligation off, or the box of a promise.
import { countDone } from '../agenda/done.ts'
import type { Obligation } from '../agenda/obligation.ts'
import { sayDone } from '../agenda/said.ts'
import type { Day } from '../day/day.ts'
import type { EntryNote, Note } from '../note/note.ts'
import { addEvent, tickPromise } from '../note/revise.ts'
import { channels, channelWords, type Verb } from '../note/verbs.ts'
import type { Notebook } from '../notebook/notebook.ts'
import { fold } from '../text/fold.ts'
import { type DeedWords, impossibleDeed, type Planned, upperFirst, wrongDeed } from './deed.ts'
import { eventText } from './event-text.ts'
import { firstError, judge, type Judgement } from './judge.ts'
import { nameIn, phraseOf } from './phrase.ts'

/** The note of an obligation's entry; undefined where it is gone. */
export function noteOf(notebook: Notebook, { entry, file }: Obligation): EntryNote | undefined {
  const paths = notebook.pathsByKey.get(fold(entry)) ?? []
  const entries = paths.flatMap((path) => notebook.entries.get(path)?.note ?? [])
  return entries.find(({ path }) => path === file) ?? entries[0]
}

/** What may stand for the person in the note, best first; the verb alone in a contact's own file. */
export function callings(
  notebook: Notebook,
  note: EntryNote,
  obligation: Obligation,
): readonly (string | null)[] {
  const person = obligation.person === null ? undefined : notebook.people.get(fold(obligation.person))
  const isOwn = note.sort === 'contact' && person?.note?.path === note.path
  if (!person || isOwn) return [null]
  return [...new Set([nameIn(notebook, note, person), `[[${person.id}]]`])]
}

/** Whether what was owed is over: gone, or opened anew by something else. */
function isOver(note: EntryNote, text: string, { open }: Judgement, obligation: Obligation): boolean {
  const { id, opened, due, line } = obligation
  const opener = note.text.split('\n')[line - 1]
  const lines = text.split('\n')
  const isSame = (each: Obligation): boolean =>
    each.id === id && each.opened === opened && each.due === due && lines[each.line - 1] === opener
  return !open.some(isSame)
}

/**
 * Plans what writes `obligation` off: its own verb, or another (`verb`) that ends it too. Refuses an unknown channel and a day
 * to come (the call is wrong), and a note where it can't be written or wouldn't end what is owed.
 */
export function planDone(
  notebook: Notebook,
  obligation: Obligation,
  today: Day,
  words: DeedWords = {},
  verb?: Verb,
): Planned {
  const { on = today, by } = words
  if (by !== undefined && !(by.toLowerCase() in channelWords))
    return wrongDeed(`There is no channel ${by}. They are ${channels.join(', ')}.`)
  if (on > today) return wrongDeed(`${on} is yet to come: write it down once it is done.`)
  const note = noteOf(notebook, obligation)
  if (!note) return impossibleDeed(`The note of ${obligation.id} isn’t there any more.`)
  const says = upperFirst(sayDone(obligation))
  if (obligation.doneBy === 'ticked') return planTick(notebook, note, obligation, on, says)
  const before = countDone(note, obligation)
  const event = verb ?? obligation.doneBy
  let refused = ''
  for (const named of callings(notebook, note, obligation)) {
    const text = eventText(phraseOf(event, named), words)
    const revision = addEvent(note, on, text)
    if ('refused' in revision) return impossibleDeed(revision.refused)
    const judgement = judge(notebook, note, revision.text, today)
    const error = firstError(judgement)
    if (error === undefined && isOver(note, revision.text, judgement, obligation))
      return { path: note.path, line: `${on} ${text}`, says, plan: plan(on, text) }
    refused =
      error ??
      (obligation.due > on
        ? `“${on} ${text}” wouldn’t end it: it is due only on ${obligation.due}.`
        : `“${on} ${text}” wouldn’t end it: it was opened on ${obligation.opened ?? on}. Say another day.`)
  }
  return impossibleDeed(refused)

  function plan(day: Day, text: string) {
    return (now: Note) =>
      verb === undefined && countDone(now, obligation) > before
        ? { refused: `${now.path}: that was written there meanwhile.` }
        : addEvent(now, day, text)
  }
}

function planTick(notebook: Notebook, note: EntryNote, { id }: Obligation, on: Day, says: string): Planned {
  const promises = notebook.entries.get(note.path)?.promises ?? []
  const promise = promises.find(({ slug }) => id.endsWith(`/promise/${slug}`))?.line
  if (!promise || promise.done) return impossibleDeed(`${note.path}: that promise is ticked already.`)
  const revision = tickPromise(note, promise, on)
  if ('refused' in revision) return impossibleDeed(revision.refused)
  return { path: note.path, line: promise.text, says, plan: (now) => tickPromise(now, promise, on) }
}
