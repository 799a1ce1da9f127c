// Broken trust: which reach-outs lapsed, what else asks for an apology, and who is being rebuilt.
import { addDays, type Day, earlier } from '../day/day.ts'
import type { Event, Introduction, PromiseMade } from '../notebook/notebook.ts'
import type { Person } from '../notebook/person.ts'
import {
  findReceived,
  type Introduced,
  isAfter,
  isTheirs,
  isWith,
  type ReceivedStory,
  isBoth,
  isMine,
} from '../story/received.ts'
import { findReachedOut } from '../story/turn.ts'
import { compareText } from '../text/order.ts'
import { stand } from './calendar.ts'
import { plus } from './counting.ts'
import { findPromise, isKept, promiseDays } from './keeping.ts'
import { findSuspects, firstLapse, tightDue } from './lapsing.ts'
import type { Desk, Entry, Owing } from './rule.ts'
import { findClosed, isBeforePolicy } from './scope.ts'

/** How long trust is rebuilt at most, in days, and how many good introductions end it: RULES.md. */
const [rebuildingDays, goodIntroductions] = [365, 2]

/** The event that took up an introduction to somebody, or ended it; undefined while the reach-out is owed. */
export const findTaken = (story: ReceivedStory, { person }: Introduced, { today }: Desk): Event | undefined =>
  findReachedOut(story, person) ?? findClosed(story.introduction, today)

/** The reach-out to somebody in a story, which `taken` did, or nothing yet. */
export function findReachOut(
  { introducer, events }: ReceivedStory,
  { person, since, event }: Introduced,
  taken: Event | undefined,
  desk: Desk,
): Owing {
  const rebuilding = introducer && findRebuilding(introducer, { ...desk, today: since })
  const due = plus(desk, since, 'reach-out')
  const before = (each: Event): boolean => !taken || isAfter(taken, each)
  const wrote = person && events.find((each) => isTheirs(each) && isWith(each, person) && before(each))
  const asked =
    introducer && events.find((each) => each.verb === 'heard' && isWith(each, introducer) && before(each))
  const tight = rebuilding ? [addDays(since, tightDue)] : []
  const pressed = [due, ...tight, ...(wrote ? [addDays(wrote.day, 1)] : []), ...(asked ? [asked.day] : [])]
  return {
    person,
    opened: since,
    due: pressed.reduce(earlier),
    lapses: rebuilding ? firstLapse(since, desk) : plus(desk, since, 'lapse'),
    by: event,
    ...(rebuilding && {
      because: `You let ${introducer.short} down before (${rebuilding}), and are rebuilding trust: never let it happen again`,
    }),
  }
}

/** Something that asks for an apology, from a day on. */
export interface Wrong {
  readonly person: Person
  readonly day: Day
  readonly by: Event | PromiseMade | null
  /** False for a promise kept late: it was one, but asks for nothing any more. */
  readonly stands: boolean
  readonly about: string
}

/** Every wrong in an entry by the desk's day, done good or not, the earliest first. */
export function findWrongs(entry: Entry, desk: Desk): readonly Wrong[] {
  const { today } = desk
  const wrongs = [
    ...('date' in entry ? lateReachOuts(entry, desk) : []),
    ...entry.promises.flatMap((made) => brokenPromise(entry, made, desk)),
    ...entry.events
      .filter(({ verb, day }) => verb === 'let-down' && day <= today)
      .flatMap((event) =>
        event.persons.map((person) => ({
          person,
          day: event.day,
          by: event,
          stands: true,
          about: 'letting them down',
        })),
      ),
  ]
  return wrongs.filter(({ day }) => day <= today).sort((a, b) => compareText(a.day, b.day))
}

function lateReachOuts(introduction: Introduction, desk: Desk): readonly Wrong[] {
  const story = findReceived(introduction, desk.today)
  const introducer = story?.introducer
  const { policy } = desk.notebook
  if (!story || !introducer || policy.off.has('reach-out') || isBeforePolicy(introduction, desk)) return []
  return begunBefore(story, desk.today).flatMap((contact) => {
    const taken = findTaken(story, contact, desk)
    // of most nothing can have lapsed, however trust stood: then nobody need ask how it stood
    if ((taken?.day ?? desk.today) <= firstLapse(contact.since, desk)) return []
    const { lapses } = stand(desk, introduction, findReachOut(story, contact, taken, desk))
    if (lapses === null || (taken && taken.day <= lapses)) return []
    const whom = contact.person ? `the introduction to ${contact.person.short}` : 'what they passed on'
    return [
      { person: introducer, day: addDays(lapses, 1), by: null, stands: true, about: `letting ${whom} lie` },
    ]
  })
}

function brokenPromise(entry: Entry, made: PromiseMade, desk: Desk): readonly Wrong[] {
  const { person } = made
  const { lapses } = stand(desk, entry, promiseDays(made))
  if (person === null || lapses === null || desk.notebook.policy.off.has('promise')) return []
  if (isKept(made, lapses)) return []
  const stands = findPromise(made, desk) !== undefined
  return [{ person, day: addDays(lapses, 1), by: made, stands, about: `not keeping a promise: ${made.text}` }]
}

/** Since when trust with `person` is being rebuilt, on the desk's day; undefined where it isn't. */
export function findRebuilding(person: Person, desk: Desk): Day | undefined {
  if (findSuspects(person, desk.notebook).length === 0) return undefined
  // the same question is asked for every introduction of one person
  const key = `${person.key}\n${desk.today}`
  return desk.notebook.remember('rebuilding', key, () => computeRebuilding(person, desk))
}

function computeRebuilding(person: Person, desk: Desk): Day | undefined {
  const days = apologyDays(person, desk)
  const good = days.length > 0 ? goodDays(person, desk) : []
  return days.findLast((day) => {
    const later = good.filter(({ date, told }) => date >= day && told <= desk.today)
    return desk.today < addDays(day, rebuildingDays) && later.length < goodIntroductions
  })
}

/** All but whom I met only on `today`: nothing of theirs can have lapsed, and asking would go in circles. */
const begunBefore = ({ contacts }: ReceivedStory, today: Day): readonly Introduced[] =>
  contacts.filter(({ since }) => since < today)

/** Whether `event`, an apology to the same person, is for this wrong: it came after it. */
export const isApologyFor = (event: Event, wrong: Wrong): boolean =>
  wrong.by && 'verb' in wrong.by ? isAfter(event, wrong.by) : event.day >= wrong.day

/** The days on which apologies to `person` opened, in any entry, by the desk's day. */
function apologyDays(person: Person, desk: Desk): readonly Day[] {
  const { notebook } = desk
  if (notebook.policy.off.has('apologise')) return []
  return findSuspects(person, notebook)
    .flatMap((entry) => openingDays(entry, person, desk))
    .sort()
}

/** The days on which an apology to `person` opened in one entry: one at a time, from the earliest wrong. */
function openingDays(entry: Entry, person: Person, desk: Desk): readonly Day[] {
  const apologies = entry.events.filter(
    ({ verb, persons }) => verb === 'apologised' && persons.some(({ key }) => key === person.key),
  )
  const closed = findClosed(entry, desk.today)
  if ('date' in entry && isBeforePolicy(entry, desk)) return []
  const opened: Wrong[] = []
  for (const wrong of findWrongs(entry, desk)) {
    if (wrong.person.key !== person.key || (closed && wrong.day > closed.day)) continue
    const open = opened.at(-1)
    const mended = open && apologies.some((event) => isApologyFor(event, open) && event.day <= wrong.day)
    if (!open || mended) opened.push(wrong)
  }
  return opened.map(({ day }) => day)
}

/** Whether an event took an introduction up, rather than ending it in another way. */
export const isReach = (event: Event): boolean => isMine(event) || isBoth(event) || event.verb === 'acted'

/** Their introductions that I reached out for in time and reported: when each came, and when it was told. */
function goodDays(person: Person, desk: Desk): readonly { readonly date: Day; readonly told: Day }[] {
  return (desk.notebook.introductionsByPerson.get(person.key) ?? []).flatMap((introduction) => {
    if (
      introduction.introducer?.key !== person.key ||
      introduction.date === null ||
      introduction.date >= desk.today
    )
      return []
    const story = findReceived(introduction, desk.today)
    if (!story || story.date >= desk.today) return []
    const inTime = begunBefore(story, desk.today).every((contact) => {
      const taken = findTaken(story, contact, desk)
      if (!taken || !isReach(taken)) return false
      const { lapses } = stand(desk, introduction, findReachOut(story, contact, taken, desk))
      return lapses !== null && taken.day <= lapses
    })
    const told = story.events.find(
      ({ verb, persons }) => verb === 'reported' && persons.some(({ key }) => key === person.key),
    )
    return inTime && told ? [{ date: story.date, told: told.day }] : []
  })
}
