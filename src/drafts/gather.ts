// From a situation to the facts that its template can speak of.
import {
  daysBetween,
  type Event,
  findLastContact,
  findRebuilding,
  type Introduction,
  type Person,
  verbs,
} from '#core'
import { describeEvent } from './event-facts.ts'
import type { Facts, LateFacts, PromiseFacts } from './facts.ts'
import { addresseeOf, contactsOf, isWith, reachedOn } from './cast.ts'
import { tellOthers } from './outcomes.ts'
import { gatherParties } from './parties.ts'
import { describeAddressee, describeMe, describePerson, firstName, firstNames, joinNames } from './people.ts'
import { plain, thingIn } from './plain.ts'
import { describeReceived } from './received.ts'
import type { Situation } from './situation.ts'
import { dateWords, spanWords, whenWords } from './when.ts'

/** What only the person who writes can say. */
export interface Said {
  /** A reason to give in an apology. */
  readonly reason?: string | undefined
}

const whose = ({ verb }: Event): string => verbs[verb].whose

const text = (value: { readonly value: string } | undefined): string | null =>
  value === undefined ? null : plain(value.value)

/** The day an introduction took place: a request's, once it was granted. */
function dayOf(introduction: Introduction, { rule, today }: Situation) {
  const granted = introduction.events.find(({ verb, day }) => verb === 'introduced' && day <= today)
  const asking = rule === 're-ask' || rule === 'remind' || rule === 'let-go'
  return introduction.kind === 'requested' && !asking
    ? (granted?.day ?? introduction.date)
    : introduction.date
}

function lateFacts(situation: Situation): LateFacts | null {
  const { rule, promise, event, introduction, due, today } = situation
  const isLetDown = event?.verb === 'let-down'
  const began = promise?.line.due ?? (isLetDown ? event.day : introduction && dayOf(introduction, situation))
  const since = rule === 'apologise' ? (began ?? due) : due
  if (since === null || since > today) return null
  // what was done late didn't lie any longer
  const isLaid = rule === 'apologise' && !promise && !isLetDown
  const until = (isLaid ? reachedOn(situation, contactsOf(situation)) : null) ?? today
  const days = daysBetween(since, until)
  return { days, words: spanWords(days), age: days < 14 ? 'days' : days < 60 ? 'weeks' : 'months' }
}

function promiseFacts({ promise, today }: Situation): PromiseFacts | null {
  if (!promise) return null
  const words = plain(promise.text)
  const { person } = promise
  const names = person ? [person.name, person.short, firstName(person.name)].map(plain) : []
  return { text: words, thing: thingIn(words, names), day: dateWords(promise.line.due, today) }
}

/** Whether the thread is an e-mail to all three, from which the introducer can be let go. */
function hasBcc({ rule, person, isLapsed, today }: Situation, introduction: Introduction | null): boolean {
  const introducer = introduction?.introducer
  if (rule !== 'reach-out' || isLapsed || !person || !introducer) return false
  const event = introduction.events.find(({ verb, day }) => verb === 'introduced' && day <= today)
  if (event?.channel) return event.channel === 'email'
  return (introducer.note?.fields.email.length ?? 0) > 0
}

// A shorter silence is none to speak of, in days.
const quietFrom = 28

function quietWords(person: Person | null, { notebook, today }: Situation): string | null {
  const last = person && findLastContact({ person }, { notebook, today })
  const days = last ? daysBetween(last.day, today) : 0
  return days >= quietFrom ? spanWords(days) : null
}

/** What happened so far with those it is about: their last word, mine, and how often I tried. */
function talkFacts(situation: Situation, about: readonly Person[]) {
  const { entry, today } = situation
  const events = entry.events.filter(
    (event) => event.day <= today && about.some((person) => isWith(event, person)),
  )
  const mine = events.filter((event) => whose(event) === 'mine')
  const last = mine.at(-1)
  const theirs = events.findLast((event) => whose(event) === 'theirs' && event.verb !== 'got')
  return {
    mine: last ? describeEvent(last, today) : null,
    theirs: theirs ? describeEvent(theirs, today) : null,
    attempts: joinNames([...new Set(mine.map(({ day }) => whenWords(day, today)))]),
  }
}

function introductionFacts(situation: Situation) {
  const { introduction, today } = situation
  const fields = introduction?.note.fields
  const day = introduction && dayOf(introduction, situation)
  const because = text(fields?.because)
  return {
    introducer: introduction?.introducer ? describePerson(introduction.introducer) : null,
    form: introduction?.form ?? null,
    purpose: text(fields?.purpose),
    goal: text(fields?.goal),
    ask: text(fields?.ask),
    because,
    because_you: because !== null && /^you\b/i.test(because) ? because : null,
    wanted: text(fields?.wanted),
    since: day ? whenWords(day, today) : null,
  }
}

const aboutOthers: readonly string[] = ['report', 'keep-posted', 'no-answer', 'debrief']

/** Whose words and mine count in the message: the contact's where the introducer hears of them, else the addressee's. */
const talkersOf = (situation: Situation, person: Person | null): readonly Person[] =>
  person === null || (aboutOthers.includes(situation.rule) && situation.introduction?.kind !== 'made')
    ? contactsOf(situation)
    : [person]

function wasLetDown({ introduction, notebook }: Situation): boolean {
  const introducer = introduction?.introducer
  const today = introduction?.date
  return introducer && today ? findRebuilding(introducer, { notebook, today }) !== undefined : false
}

/** What is known of whom it goes to, beside themselves. */
function personFacts(situation: Situation, person: Person | null) {
  const { today } = situation
  const fields = person?.note?.fields
  const met = fields?.met?.value
  return {
    person: person ? describeAddressee(person) : null,
    met: met !== undefined && met <= today ? whenWords(met, today) : null,
    met_at: text(fields?.metAt),
    quiet: quietWords(person, situation),
    received: describeReceived(situation),
  }
}

/** The facts of a situation, with what the person who writes says beside them. */
export function gatherFacts(situation: Situation, said: Said = {}): Facts {
  const { notebook, today, introduction, entry, event, due } = situation
  const person = addresseeOf(situation)
  const contacts = contactsOf(situation)
  const reached = reachedOn(situation, contacts)
  const reason = plain(said.reason ?? '')
  const past = entry.events.filter(({ day }) => day <= today)
  return {
    me: describeMe(notebook.me),
    ...personFacts(situation, person),
    contacts: firstNames(contacts),
    ...introductionFacts(situation),
    ...gatherParties(situation, person),
    bcc: hasBcc(situation, introduction),
    event: event ? describeEvent(event, today) : null,
    also:
      situation.rule === 'report' && introduction && event ? tellOthers(introduction, event, today) : null,
    ...talkFacts(situation, talkersOf(situation, person)),
    reached: reached === null ? null : whenWords(reached, today),
    promise: promiseFacts(situation),
    late: lateFacts(situation),
    is_late: due !== null && due < today,
    reason: reason === '' ? null : reason,
    rebuilding: wasLetDown(situation),
    timeline: past.slice(-3).map(({ day, words }) => `${day} ${plain(words)}`),
  }
}
