// Which reach-outs may ever have lapsed, told without asking how trust stood: so that of most people nothing more is asked.
import { addDays, type Day, earlier, lastDay } from '../day/day.ts'
import type { Introduction, Notebook } from '../notebook/notebook.ts'
import type { Person } from '../notebook/person.ts'
import { findReceived } from '../story/received.ts'
import { findReachedOut } from '../story/turn.ts'
import { plus } from './counting.ts'
import type { Desk, Entry } from './rule.ts'

/** In how many days a reach-out is due, and lapses, while trust is rebuilt: RULES.md. */
export const [tightDue, tightLapse] = [1, 3]

/** The earliest day on which a reach-out owed since a day may lapse: while trust is rebuilt. */
export const firstLapse = (since: Day, desk: Pick<Desk, 'notebook'>): Day =>
  earlier(plus(desk, since, 'lapse'), addDays(since, tightLapse))

/** Whether a reach-out in an introduction wasn't, or isn't yet, done by the earliest day on which it may lapse. */
function mayLapse(introduction: Introduction, notebook: Notebook): boolean {
  const story = findReceived(introduction, lastDay)
  if (!story) return false
  return story.contacts.some(({ person, since }) => {
    const reached = findReachedOut(story, person)
    return !reached || reached.day > firstLapse(since, { notebook })
  })
}

/** The entries in which anything may ask for an apology to `person`, on whatever day; of most people there is none. */
export const findSuspects = (person: Person, notebook: Notebook): readonly Entry[] =>
  notebook.remember('suspects', person.key, () => {
    const letDowns = notebook.eventsByPerson.get(person.key)?.filter(({ verb }) => verb === 'let-down') ?? []
    const promises = notebook.promisesByPerson.get(person.key) ?? []
    const paths = new Set([...letDowns, ...promises].map(({ note }) => note.path))
    for (const introduction of notebook.introductionsByPerson.get(person.key) ?? [])
      if (introduction.introducer?.key === person.key && mayLapse(introduction, notebook))
        paths.add(introduction.note.path)
    return [...paths].flatMap((path) => notebook.entries.get(path) ?? [])
  })
