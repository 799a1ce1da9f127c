// What was due in an introduction against what happened: every duty of its life, from the agenda as it stood at each moment.
import { addDays, type Day, earlier } from '../day/day.ts'
import { isBoth, isMine } from '../story/received.ts'
import type { Event, Introduction } from '../notebook/notebook.ts'
import type { Desk, Rule } from '../rules/rule.ts'
import { rules } from '../rules/rules.ts'
import { findOwed } from './make.ts'
import type { Obligation } from './obligation.ts'

/** How a duty ended: done (`met`), or no longer asked for (`otherwise`); by which event, where it was one. */
export interface StepEnd {
  readonly how: 'met' | 'otherwise'
  readonly day: Day
  readonly event: Event | null
}

/** A duty in the life of an introduction, its days as they last stood. */
export interface Step extends Pick<
  Obligation,
  'id' | 'rule' | 'person' | 'sentence' | 'due' | 'lapses' | 'waitingOn' | 'doneBy' | 'line'
> {
  /** The day from which it was listed, and the one it counts from: null where it was always open (a promise). */
  readonly since: Day
  readonly opened: Day | null
  /** Null while it is open. */
  readonly end: StepEnd | null
}

/** A moment at which the agenda may change: a day, how many events had happened, and the last of them. */
interface Moment {
  readonly day: Day
  readonly count: number
  readonly event: Event | null
}

/** The rules that may open a duty in an introduction of each kind. */
const dutiesIn = (kind: Introduction['kind']): readonly Rule[] =>
  rules.filter(
    ({ strength, owes }) =>
      strength === 'duty' && (owes.entry ?? owes[kind] ?? (kind === 'requested' ? owes.received : undefined)),
  )
const duties = { received: dutiesIn('received'), made: dutiesIn('made'), requested: dutiesIn('requested') }

/** The duties open at a moment, by what tells one from another. */
type Open = ReadonlyMap<string, Step>

/** Every duty that was open in `introduction` by the desk's day, in the order in which they opened. */
export function stepsOf(introduction: Introduction, desk: Desk): readonly Step[] {
  const steps: Step[] = []
  let open: ReadonlyMap<string, number> = new Map()
  let last: Moment | undefined
  const look = (moment: Moment): void => {
    const now = findOpen(introduction, moment, desk)
    for (const [key, place] of open) {
      const step = steps[place]
      if (step && !now.has(key)) steps[place] = { ...step, end: endOf(step, moment) }
    }
    open = new Map([...now].map(([key, step]) => [key, put(steps, open.get(key), step)]))
    last = moment
  }
  for (const moment of momentsOf(introduction, desk.today)) {
    // what lapses in between opens its apology on a day on which nothing happened
    for (let day = nextLapse(steps, last); last && day && day <= moment.day; day = nextLapse(steps, last))
      look({ day, count: last.count, event: null })
    look(moment)
  }
  return steps
}

/** Puts a duty in its place among the steps, with its days as they stand now; gives the place. */
function put(steps: Step[], place: number | undefined, step: Step): number {
  if (place === undefined) return steps.push(step) - 1
  steps[place] = { ...step, since: steps[place]?.since ?? step.since }
  return place
}

/** The moments by themselves: before all, each promise kept, the first day, each event, and today. */
function momentsOf(introduction: Introduction, today: Day): readonly Moment[] {
  const { date, promises } = introduction
  const events = introduction.events.filter(({ day }) => day <= today)
  const counted = (day: Day): number => events.filter((event) => event.day < day).length
  const kept = promises.flatMap(({ line }) =>
    line.doneOn !== null && line.doneOn <= today ? line.doneOn : [],
  )
  const quiet = [...kept, ...(date !== null && date <= today ? [date] : [])]
  const first = [...quiet, ...events.map(({ day }) => day), today].reduce(earlier)
  const after = events.flatMap((event, index) =>
    event.verb === 'note' ? [] : { day: event.day, count: index + 1, event },
  )
  return [
    ...(promises.length > 0 ? [{ day: addDays(first, -1), count: 0, event: null }] : []),
    ...quiet.map((day) => ({ day, count: counted(day), event: null })),
    ...after,
    ...(after.at(-1)?.day === today ? [] : [{ day: today, count: events.length, event: null }]),
  ].sort((a, b) => (a.day === b.day ? a.count - b.count : a.day < b.day ? -1 : 1))
}

/** The day after the first lapse to come: an apology may open then. */
function nextLapse(steps: readonly Step[], last: Moment | undefined): Day | undefined {
  const days = steps.flatMap(({ lapses, end }) => (lapses === null || end ? [] : addDays(lapses, 1)))
  return days.filter((day) => last && day > last.day).sort()[0]
}

/** The duties of the introduction at a moment: what it owes with the events so far. */
function findOpen(introduction: Introduction, { day, count }: Moment, { notebook }: Desk): Open {
  const so = { ...introduction, events: introduction.events.slice(0, count) }
  return new Map(
    findOwed(so, { notebook, today: day }, duties[introduction.kind]).flatMap((one) => {
      if (one.strength !== 'duty') return []
      const { id, rule, person, sentence, opened, due, lapses, waitingOn, doneBy, line } = one
      const days = { opened, due, lapses, since: day, end: null }
      const step = { id, rule, person, sentence, waitingOn, doneBy, line, ...days }
      return [[`${id}\n${opened ?? ''}\n${line}`, step] as const]
    }),
  )
}

function endOf(step: Step, { day, event }: Moment): StepEnd {
  const met = event ? isDoing(event, step) : step.rule === 'promise'
  return { how: met ? 'met' : 'otherwise', day, event }
}

const told = new Set(['no-show', 'no-response'])

/** Whether an event did what was owed, rather than making it needless. */
function isDoing(event: Event, { rule, doneBy }: Step): boolean {
  if (event.verb === doneBy || isMine(event) || event.verb === 'acted') return true
  if (rule === 'find') return event.verb === 'passed'
  if (rule === 'debrief') return event.verb === 'talked' || told.has(event.verb)
  return isBoth(event) && event.verb !== 'cancelled'
}
