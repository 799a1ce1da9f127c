// What was due in an introduction against what happened: every duty of its life, from the agenda as it stood at each moment.
import { addDays, type Day, earlier } from '../day/day.ts'
import { eventsUntil, isBoth, isMine } from '../story/received.ts'
import type { Event, Introduction } from '../notebook/notebook.ts'
import type { Desk } from '../rules/rule.ts'
import { rules } from '../rules/rules.ts'
import { stand } from '../rules/calendar.ts'
import { compareText } from '../text/order.ts'
import { idOf, makeObligation, placeOf } from './make.ts'
import type { Obligation } from './obligation.ts'
import { findOwings, type Found, sortRules } from './owing.ts'

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

const duties = sortRules(rules.filter(({ strength }) => strength === 'duty'))

/** A duty as it was found at a moment, in the introduction as it stood then. */
interface Seen extends Found {
  readonly so: Introduction
  readonly desk: Desk
  readonly lapses: Day | null
}

/** A duty since it was first found: as it was found last, and how it ended. */
interface Course {
  readonly since: Day
  seen: Seen
  end: StepEnd | null
}

/** Every duty that was open in `introduction` by the desk's day, in the order in which they opened. */
export function stepsOf(introduction: Introduction, desk: Desk): readonly Step[] {
  const courses: Course[] = []
  let open: readonly Course[] = []
  let last: Moment | undefined
  const look = (moment: Moment): void => {
    const now = new Set<Course>()
    for (const seen of findOpen(introduction, moment, desk)) {
      const course = findCourse(open, seen) ?? findCourse([...now], seen) ?? begin(courses, seen)
      course.seen = seen
      now.add(course)
    }
    for (const course of open) if (!now.has(course)) course.end = endOf(course, moment)
    open = [...now]
    last = moment
  }
  for (const moment of momentsOf(introduction, desk.today)) {
    // what lapses in between opens its apology on a day on which nothing happened
    for (let day = nextLapse(open, last); last && day && day <= moment.day; day = nextLapse(open, last))
      look({ day, count: last.count, event: null })
    look(moment)
  }
  return courses.map(makeStep)
}

function begin(courses: Course[], seen: Seen): Course {
  const course = { since: seen.desk.today, seen, end: null }
  courses.push(course)
  return course
}

const findCourse = (courses: readonly Course[], seen: Seen): Course | undefined =>
  courses.find((course) => isSame(course.seen, seen))

/** Whether two are one duty: by its id, since when it counts, and the line that opened it. */
function isSame(a: Seen, b: Seen): boolean {
  if (a.rule !== b.rule || a.owing.opened !== b.owing.opened) return false
  // what is about one person because of one line has one id; texts are made only where that isn't plain
  if (a.owing.person === b.owing.person && a.owing.by === b.owing.by) return true
  return idOf(a, a.so) === idOf(b, b.so) && placeOf(a.so, a.owing).line === placeOf(b.so, b.owing).line
}

function makeStep({ since, seen, end }: Course): Step {
  const found = makeObligation(seen, seen.so, seen.desk)
  const { id, rule, person, sentence, opened, due, lapses, waitingOn, doneBy, line } = found
  return { id, rule, person, sentence, waitingOn, doneBy, line, opened, due, lapses, since, end }
}

/** The moments by themselves: before all, each promise kept, the first day, each event, and today. */
function momentsOf(introduction: Introduction, today: Day): readonly Moment[] {
  const { date, promises } = introduction
  const events = eventsUntil(introduction.events, today)
  const moments: Moment[] = []
  for (const day of [...promises.map(({ line }) => line.doneOn), date])
    if (day !== null && day <= today)
      moments.push({ day, count: events.filter((event) => event.day < day).length, event: null })
  for (const [index, event] of events.entries())
    if (event.verb !== 'note') moments.push({ day: event.day, count: index + 1, event })
  if (moments.at(-1)?.event?.day !== today) moments.push({ day: today, count: events.length, event: null })
  if (promises.length > 0) {
    const first = [...moments, ...events].map(({ day }) => day).reduce(earlier)
    moments.push({ day: addDays(first, -1), count: 0, event: null })
  }
  return moments.sort((a, b) => compareText(a.day, b.day) || a.count - b.count)
}

/** The day after the first lapse to come: an apology may open then. */
function nextLapse(open: readonly Course[], last: Moment | undefined): Day | undefined {
  const days = open.flatMap(({ seen: { lapses } }) => (lapses === null ? [] : addDays(lapses, 1)))
  return days.filter((day) => last && day > last.day).sort()[0]
}

/** The duties of the introduction at a moment: what it owes with the events so far. */
function findOpen(introduction: Introduction, { day, count }: Moment, { notebook }: Desk): readonly Seen[] {
  const { events } = introduction
  const so = count === events.length ? introduction : { ...introduction, events: events.slice(0, count) }
  const desk = { notebook, today: day }
  return findOwings(so, desk, duties)
    .filter(({ rule }) => !notebook.policy.courtesy.has(rule.id))
    .map(({ rule, owing }) => {
      const lapses = owing.lapses === null ? null : stand(desk, so, owing).lapses
      return { rule, owing, so, desk, lapses }
    })
}

function endOf({ seen: { rule, owing } }: Course, { day, event }: Moment): StepEnd {
  const doneBy = owing.doneBy ?? rule.done
  const met = event ? isDoing(event, { rule: rule.id, doneBy }) : rule.id === 'promise'
  return { how: met ? 'met' : 'otherwise', day, event }
}

const told = new Set(['no-show', 'no-response'])

/** Whether an event did what was owed, rather than making it needless. */
function isDoing(event: Event, { rule, doneBy }: Pick<Step, 'rule' | 'doneBy'>): boolean {
  if (event.verb === doneBy || isMine(event) || event.verb === 'acted') return true
  if (rule === 'find') return event.verb === 'passed'
  if (rule === 'debrief') return event.verb === 'talked' || told.has(event.verb)
  return isBoth(event) && event.verb !== 'cancelled'
}
