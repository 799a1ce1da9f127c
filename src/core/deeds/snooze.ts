// Putting something off: the line that says until when.
import type { Obligation } from '../agenda/obligation.ts'
import type { Day } from '../day/day.ts'
import { addEvent } from '../note/revise.ts'
import type { Notebook } from '../notebook/notebook.ts'
import { impossibleDeed, type Planned, upperFirst, wrongDeed } from './deed.ts'
import { callings, noteOf } from './done.ts'
import { eventText } from './event-text.ts'
import { firstError, judge } from './judge.ts'
import { phraseOf } from './phrase.ts'

/** Plans the line that quiets `obligation` until a day to come; refuses where it is due only later, or nothing would change. */
export function planSnooze(
  notebook: Notebook,
  obligation: Obligation,
  today: Day,
  until: Day,
  why?: string,
): Planned {
  if (until <= today) return wrongDeed(`${until} isn’t to come: put it off until a later day.`)
  if (obligation.due >= until)
    return wrongDeed(`It is due on ${obligation.due} anyway, which isn’t before ${until}.`)
  const note = noteOf(notebook, obligation)
  if (!note) return impossibleDeed(`The note of ${obligation.id} isn’t there any more.`)
  let refused = ''
  for (const named of callings(notebook, note, obligation)) {
    const text = eventText(phraseOf('snoozed', named), { note: why }, ` until ${until}`)
    const revision = addEvent(note, today, text)
    if ('refused' in revision) return impossibleDeed(revision.refused)
    const judgement = judge(notebook, note, revision.text, today)
    const left = judgement.open.find(({ id }) => id === obligation.id)
    const error = firstError(judgement)
    if (error === undefined && (!left || left.status === 'snoozed' || left.due >= until))
      return {
        path: note.path,
        line: `${today} ${text}`,
        says: `Put off until ${until}: ${obligation.sentence}`,
        plan: (now) => addEvent(now, today, text),
      }
    refused = error ?? `“${today} ${text}” wouldn’t put it off.`
  }
  return impossibleDeed(upperFirst(refused))
}
