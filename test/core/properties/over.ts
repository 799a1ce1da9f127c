// When an introduction is over: a second reading of RULES.md, from the story itself and not from core.
import type { Day, Verb } from '#core'
import type { Deed, Tale } from './tale.ts'

/** An event with everybody it is about. */
interface Told {
  readonly verb: Verb
  readonly day: Day
  readonly until: Day | null
  readonly persons: readonly string[]
}

type Verbs = readonly Verb[]
const mine: Verbs = [
  'reached-out',
  'nudged',
  'thanked',
  'reported',
  'apologised',
  'asked',
  're-asked',
  'checked-in',
  'told',
  'helped',
  'gave',
  'let-down',
]
const theirs: Verbs = ['got', 'replied', 'heard', 'agreed', 'declined', 'not-now']
const both: Verbs = ['talked', 'met', 'scheduled', 'cancelled']
const toIntroducer: Verbs = [
  'thanked',
  'reported',
  'apologised',
  're-asked',
  'checked-in',
  'told',
  'helped',
  'gave',
  'got',
]
const toNobody: Verbs = ['acted', 'passed', 'resolved', 'snoozed', 'closed', 'note', 'let-down']
const together: Verbs = ['introduced', 'scheduled', 'cancelled']
const outcomesWith: Verbs = ['met', 'talked', 'no-show', 'no-response', 'declined']

/** Whom FORMAT.md's table means where nobody is named. */
function meant(
  { kind, introducer, to, parties }: Tale,
  { verb }: Deed,
  granted: readonly string[] | null,
): readonly string[] {
  if (kind === 'made')
    return together.includes(verb) || (parties.length === 1 && !toNobody.includes(verb)) ? parties : []
  if (verb === 'introduced') return kind === 'requested' ? to : []
  if (toNobody.includes(verb) || (verb === 'asked' && kind === 'received')) return []
  if (toIntroducer.includes(verb) || verb === 'asked') return [introducer]
  return kind === 'requested' ? (granted ?? [introducer]) : to
}

/** The events that count on `today`, with everybody they are about, none before the introduction's own day. */
function tellUntil(tale: Tale, today: Day): readonly Told[] {
  let granted: readonly string[] | null = null
  const told: Told[] = []
  for (const deed of tale.deeds) {
    const { verb, until } = deed
    const persons: readonly string[] = deed.persons.length > 0 ? deed.persons : meant(tale, deed, granted)
    if (tale.kind === 'requested' && verb === 'introduced') {
      const others = persons.filter((person) => person !== tale.introducer)
      const whom = others.length > 0 ? others : tale.to
      if (whom.length === 0) continue
      granted = whom
      told.push({ verb, until, persons: whom, day: deed.day })
    } else told.push({ verb, until, persons, day: deed.day })
  }
  return told
    .map((each) => (each.day < tale.date ? { ...each, day: tale.date } : each))
    .filter(({ day }) => day <= today)
}

/** Whether the story is over on `today`, given how many nudges are allowed. */
export function isOver(tale: Tale, today: Day, nudges: number): boolean {
  const told = tellUntil(tale, today)
  if (told.some(({ verb }) => verb === 'closed')) return true
  if (tale.kind === 'made') return isMadeOver(tale, told)
  if (tale.kind === 'received') return isReceivedOver(tale, tale.to, told, nudges)
  const first = told.find(({ verb }) => verb === 'introduced')
  if (!first) return lastAnswer(told, tale.introducer, ['agreed', 'declined'])?.verb === 'declined'
  const contacts = told.flatMap(({ verb, persons }) => (verb === 'introduced' ? persons : []))
  return isReceivedOver(
    tale,
    contacts,
    told.filter(({ day }) => day >= first.day),
    nudges,
  )
}

const isWith = (person: string) => (each: Told) => each.persons.includes(person)

const lastAnswer = (told: readonly Told[], person: string, answers: Verbs): Told | undefined =>
  told.findLast((each) => answers.includes(each.verb) && isWith(person)(each))

function isReceivedOver(
  { introducer }: Tale,
  contacts: readonly string[],
  told: readonly Told[],
  nudges: number,
): boolean {
  const reported = told.findLastIndex((each) => each.verb === 'reported' && isWith(introducer)(each))
  const all = (each: Told): boolean => each.verb === 'acted' || each.verb === 'passed'
  if (told.some((each, index) => index > reported && (all(each) || each.verb === 'resolved'))) return false
  if (contacts.length === 0) return told.some(all)
  return contacts.every((contact) => {
    const own = told.map((each, index) => ({ ...each, index })).filter(isWith(contact))
    const outcomes = own.filter(({ verb }) => outcomesWith.includes(verb))
    const firstMeeting = outcomes.find(({ verb }) => verb === 'met' || verb === 'talked')
    const worthTelling = outcomes.filter(
      (each) => each === firstMeeting || !['met', 'talked'].includes(each.verb),
    )
    if (worthTelling.some(({ index }) => index > reported)) return false
    const scheduled = own.findLast(({ verb }) => verb === 'scheduled')
    const on = scheduled?.until
    const ended =
      !scheduled ||
      own.some(({ verb, index }) => verb === 'cancelled' && index > scheduled.index) ||
      [...outcomes, ...told.filter(all)].some(({ day }) => on != null && day >= on)
    if (!ended) return false
    return outcomes.length > 0 || told.some(all) || isGivenUp(own, reported, nudges)
  })
}

/** Reached out, nudged as often as allowed, and the introducer told that it came to nothing. */
function isGivenUp(
  own: readonly (Told & { readonly index: number })[],
  reported: number,
  nudges: number,
): boolean {
  const last = own.findLast(({ verb }) => mine.includes(verb) || theirs.includes(verb) || both.includes(verb))
  if (!last || !mine.includes(last.verb)) return false
  const word = own.findLastIndex(({ verb }) => theirs.includes(verb) || both.includes(verb))
  const nudged = own.slice(word + 1).filter(({ verb }) => verb === 'nudged').length
  return nudged >= nudges && reported > last.index
}

function isMadeOver(tale: Tale, told: readonly Told[]): boolean {
  const { parties } = tale
  const hasTold = (person: string, since: number): boolean =>
    told.some((each, index) => index > since && each.verb === 'told' && isWith(person)(each))
  if (parties.length === 1) return told.some(({ verb }) => verb === 'passed') || hasTold(parties[0] ?? '', -1)
  const introduced = told.findIndex(({ verb }) => verb === 'introduced')
  if (introduced >= 0)
    return parties.every((party) =>
      told.some(
        (each, index) =>
          index > introduced &&
          ['checked-in', 'heard', 'replied', 'talked', 'met'].includes(each.verb) &&
          isWith(party)(each),
      ),
    )
  const answers = parties.map((party) =>
    lastAnswer(told, party, ['agreed', 'declined', 'not-now', 'no-response']),
  )
  const isNo = (answer: Told | undefined): boolean =>
    answer?.verb === 'declined' || answer?.verb === 'no-response'
  const noes = answers.flatMap((answer) => (answer && isNo(answer) ? [told.indexOf(answer)] : []))
  if (noes.length === 0) return false
  return parties.every((party, index) => {
    const consents = answers[index] ? answers[index].verb === 'agreed' : tale.for === party
    return !consents || hasTold(party, Math.min(...noes))
  })
}
