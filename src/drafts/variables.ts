// What a template can name: each variable with a sentence about it, and an example of each.
import type { Facts, MeFacts, PersonFacts } from './facts.ts'

const person: PersonFacts = {
  name: 'Raj Patel',
  first: 'Raj',
  email: 'raj@example.org',
  org: 'Northwind',
  role: 'VP Engineering',
  at: 'VP Engineering at Northwind',
  offers: ['hiring advice', 'introductions to CTOs'],
  seeks: ['platform engineers'],
  ask_first: true,
}
const me: MeFacts = {
  name: 'Sam Rivera',
  first: 'Sam',
  email: 'sam@example.org',
  offers: ['code review', 'introductions to founders'],
  seeks: ['a staff engineering role'],
}
const event = {
  verb: 'met',
  tag: 'went-well',
  how: 'met by video',
  channel: 'video',
  note: 'we talked for an hour',
  when: 'on 12 November',
  who: 'Raj',
  until: 'on Tuesday, 24 November',
}

/** Facts in which nothing is missing: what every template is tried with. */
export const exampleFacts: Facts = {
  me,
  person,
  introducer: { ...person, name: 'Ana Silva', first: 'Ana' },
  contacts: 'Raj',
  people: [
    { ...person, others: 'Lena', note: 'gladly' },
    { ...person, name: 'Lena Weiss', first: 'Lena', others: 'Raj', note: 'after the holidays' },
  ],
  others: 'Lena Weiss',
  other: { ...person, name: 'Lena Weiss', first: 'Lena' },
  client: person,
  form: 'introduction',
  purpose: 'platform role at Northwind',
  goal: 'new role',
  ask: 'Would you introduce me to the head of platform at Northwind?',
  because: 'you worked there',
  because_you: 'you worked there',
  wanted: 'a platform engineer',
  since: 'on 2 November',
  bcc: true,
  event,
  also: ['Lena didn’t answer'],
  theirs: event,
  mine: event,
  attempts: 'on 3 November and on 10 November',
  reached: 'on 3 November',
  together: 'on Tuesday, 24 November',
  promise: { text: 'send Raj the deck', thing: 'the deck', day: '10 November' },
  late: { days: 16, words: 'two weeks', age: 'weeks' },
  is_late: true,
  reason: 'my father was ill',
  rebuilding: true,
  received: 'your introduction to Raj',
  met: 'on 2 March',
  met_at: 'the spring meetup',
  quiet: 'three months',
  timeline: ['2026-11-12 met by video'],
}

const ofPerson =
  '.name .first .email .org .role .at (“VP Engineering at Northwind”) .offers .seeks .ask_first'
const ofEvent = '.verb .tag .how (“met by video”) .channel .note (behind the colon) .when .who .until'

/** A sentence about each variable; a person's and an event's parts are named in it. */
export const variables: Readonly<Record<keyof Facts, string>> = {
  me: 'you, from me.md: .name .first .email .offers .seeks',
  person: `to whom it goes: ${ofPerson}`,
  introducer: 'who introduced you, or whom you ask; as person',
  contacts: 'the first names of those you were introduced to: “Raj and Lena”',
  people: 'those you introduce to each other: each as person, with .others and .note (said with the yes)',
  others: 'the other parties of an introduction you make, by name',
  other: 'the first of them; as person',
  client: 'the party that asked you for it; as person',
  form: 'introduction, referral, lead or advice',
  purpose: 'as the entry says it',
  goal: 'as the entry says it',
  ask: 'your request, as the entry says it',
  because: 'why they have that relationship, as the entry says it',
  because_you: 'the same, where it begins with “you”',
  wanted: 'whom somebody looks for',
  since: 'when you were introduced, or asked: “on 2 November”',
  bcc: 'whether the introducer is moved to Bcc',
  event: `what opened it: ${ofEvent}`,
  also: 'other outcomes that the introducer hasn’t heard of, a sentence each',
  theirs: 'their last word; as event',
  mine: 'your last word to them; as event',
  attempts: 'when you tried: “on 3 November and on 10 November”',
  reached: 'when you first wrote to the contacts',
  together: 'the day on which all parties are to meet',
  promise: 'the promise: .text .thing (“the deck”) .day',
  late: 'how long it has lain: .days .words (“two weeks”) .age (days, weeks or months)',
  is_late: 'whether it is past its day',
  reason: 'the reason you give with --because',
  rebuilding: 'whether you had let the introducer down before',
  received: 'what they gave you: “your introduction to Raj”',
  met: 'when you first met: “on 2 March”',
  met_at: 'where you first met',
  quiet: 'how long you have not been in touch: “three months”',
  timeline: 'the last three lines of the entry',
}
