// Any event, in the timeline's own words, for one entry.
import { type Day, parseDay } from '../day/day.ts'
import { addEvent, reread, withLine } from '../note/revise.ts'
import type { Notebook } from '../notebook/notebook.ts'
import { impossibleDeed, type Planned, wrongDeed } from './deed.ts'
import { firstError, judge } from './judge.ts'

/**
 * Plans `words` ("met by video: good fit #went-well"; a day before them counts, else `on`, else today) as an event of the note
 * at `path`. Refuses what the check would call an error, in its words (the call is wrong), and a note that can't be written.
 */
export function planEvent(notebook: Notebook, path: string, today: Day, words: string, on?: Day): Planned {
  const note = notebook.notes.get(path)
  if (!note) return impossibleDeed(`There is no note ${path}.`)
  const line = words.replace(/\s+/g, ' ').trim()
  const written = /^(\d{4}-\d{2}-\d{2})(?: |$)/.exec(line)?.[1]
  const dated = written === undefined ? undefined : parseDay(written)
  if (written !== undefined && dated === undefined) return wrongDeed(`There is no day ${written}.`)
  const day = dated ?? on ?? today
  const text = written === undefined ? line : line.slice(written.length).trim()
  if (text === '') return wrongDeed('Say what happened: a verb and whom it concerns, or a few words.')
  const draft = withLine(note, day, text)
  if ('refused' in draft) return impossibleDeed(draft.refused)
  const error = firstError(judge(notebook, note, draft.text, today))
  if (error !== undefined) return wrongDeed(error)
  const revision = addEvent(note, day, text)
  if ('refused' in revision) return impossibleDeed(revision.refused)
  const before = note.problems.length
  return {
    path,
    line: `${day} ${text}`,
    says: `Written: ${day} ${text}`,
    plan(now) {
      const again = addEvent(now, day, text)
      return 'text' in again &&
        reread(now, again.text).problems.length > Math.max(before, now.problems.length)
        ? { refused: `${path}: it can’t be written there any more.` }
        : again
    },
  }
}
