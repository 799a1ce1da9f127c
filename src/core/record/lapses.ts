// The duties of an entry that lapsed: each time something was still open at the end of its last day.
import { addDays, type Day } from '../day/day.ts'
import { findOwed } from '../agenda/make.ts'
import { sortRules } from '../agenda/owing.ts'
import type { Contact, Introduction } from '../notebook/notebook.ts'
import type { RuleId } from '../note/policy.ts'
import { stand } from '../rules/calendar.ts'
import { firstFollowUp } from '../rules/first-follow-up.ts'
import { isKept, promiseDays } from '../rules/keeping.ts'
import type { Desk, Entry } from '../rules/rule.ts'
import { rules } from '../rules/rules.ts'
import { isOver } from '../story/over.ts'

export interface Lapse {
  /** The day after the last on which it would have been in time. */
  readonly day: Day
  readonly rule: RuleId
  /** The entry's id. */
  readonly entry: string
  /** What was owed. */
  readonly sentence: string
}

const introductionRules = sortRules(
  rules.filter(({ lapses, owes }) => lapses !== null && !owes.contact && !owes.entry),
)
const followUpRules = sortRules([firstFollowUp])

/** What lapsed in an introduction by the desk's day, the earliest first. */
export const lapsesIn = (introduction: Introduction, desk: Desk): readonly Lapse[] =>
  [...lapsedDuties(introduction, desk), ...lapsedPromises(introduction, desk)].sort(byDay)

/** What lapsed in a contact's own file by the desk's day: following up after having met, and promises. */
export const lapsesWith = (contact: Contact, desk: Desk): readonly Lapse[] =>
  [...lapsedFollowUp(contact, desk), ...lapsedPromises(contact, desk)].sort(byDay)

const byDay = (a: Lapse, b: Lapse): number => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)

/** Before each event, and today, what is then past its last day. */
function lapsedDuties(introduction: Introduction, desk: Desk): readonly Lapse[] {
  const events = introduction.events.filter(({ day }) => day <= desk.today)
  const found = new Map<string, Lapse>()
  // of a story that is over, nothing that can lapse is open
  const last = isOver(introduction, desk.notebook, desk.today) ? [] : [desk.today]
  for (const [count, day] of [...events.map((event) => event.day), ...last].entries()) {
    if (day === events[count - 1]?.day) continue
    const so = { ...introduction, events: events.slice(0, count) }
    for (const one of findOwed(so, { ...desk, today: day }, introductionRules)) {
      const { id, opened, line, lapses, strength, rule, entry, sentence } = one
      if (strength === 'duty' && lapses !== null && lapses < day)
        found.set(`${id}\n${opened ?? ''}\n${line}`, { day: addDays(lapses, 1), rule, entry, sentence })
    }
  }
  return [...found.values()]
}

function lapsedPromises(entry: Entry, desk: Desk): readonly Lapse[] {
  const { off, courtesy } = desk.notebook.policy
  if (off.has('promise') || courtesy.has('promise')) return []
  return entry.promises.flatMap((made): readonly Lapse[] => {
    const { lapses } = stand(desk, entry, promiseDays(made))
    if (lapses === null || lapses >= desk.today || isKept(made, lapses)) return []
    return [{ day: addDays(lapses, 1), rule: 'promise', entry: entry.note.id, sentence: made.text }]
  })
}

/** Looks on the last day itself: who is written to later, from whatever file, was still not written to in time. */
function lapsedFollowUp(contact: Contact, desk: Desk): readonly Lapse[] {
  for (let day = contact.note.fields.met?.value; day !== undefined && day < desk.today;) {
    const [open] = findOwed(contact, { ...desk, today: day }, followUpRules)
    if (open?.strength !== 'duty' || open.lapses === null || open.lapses >= desk.today) return []
    const { lapses, rule, entry, sentence } = open
    if (lapses <= day) return [{ day: addDays(lapses, 1), rule, entry, sentence }]
    day = lapses
  }
  return []
}
