// Facts about a person that one wants before a call: the next date, how we met, what is of value to whom, reports back.
import { compareText, type Introduction, type Person, type ReportBack } from '#core'
import type { Snapshot } from '../host/workspace.ts'
import { type Fact, metFacts } from './facts.ts'
import { happeningOf } from './happenings.ts'
import { introductionHref } from './links.ts'
import { dayOf, findMeetings } from './meetings.ts'
import { countWords, whenOf } from './words/dates.ts'

/** The dates made with a person that are still ahead, the next first. */
export function nextMeetings(person: Person, snapshot: Snapshot): readonly Fact[] {
  const { notebook, today } = snapshot
  const own = person.note ? notebook.entries.get(person.note.path) : undefined
  const entries = [...(own ? [own] : []), ...(notebook.introductionsByPerson.get(person.key) ?? [])]
  const meetings = entries
    .flatMap((entry) => findMeetings(entry, today))
    .filter(({ persons }) => persons.some(({ key }) => key === person.key))
    .sort((a, b) => compareText(dayOf(a), dayOf(b)))
  if (meetings.length === 0) return []
  const values = meetings.map((event) => {
    const { words } = whenOf(dayOf(event), today)
    const { href } = happeningOf(event, snapshot, '')
    const how =
      event.channel === null ? '' : event.channel === 'in-person' ? ', in person' : `, by ${event.channel}`
    return { words: `${words}${how}`, href }
  })
  return [{ term: 'Next', values }]
}

const mostIntroducers = 3

/** How we met: what their file says, else the first word in person; and who introduced us. */
export function howMet(person: Person, snapshot: Snapshot): readonly Fact[] {
  const { notebook, today } = snapshot
  const said = metFacts(person, snapshot)
  const first = (notebook.eventsByPerson.get(person.key) ?? []).find(
    ({ verb, day }) => verb === 'met' && day <= today,
  )
  const introductions = (notebook.introductionsByPerson.get(person.key) ?? []).filter(
    ({ to, introducer }) => introducer !== null && to.some(({ key }) => key === person.key),
  )
  const link = ({ introducer, date, id }: Introduction): Fact['values'][number] => ({
    words: `${introducer?.name ?? ''}${date === null ? '' : `, ${whenOf(date, today).words}`}`,
    href: introductionHref(id),
  })
  const introducers = new Set(introductions.map(({ introducer }) => introducer?.name))
  const isSaidBelow = (values: Fact['values']): boolean => values.every(({ words }) => introducers.has(words))
  return [
    ...(first && !said.some(({ term }) => term === 'Met')
      ? [{ term: 'First met', values: [{ words: whenOf(first.day, today).words, href: null }] }]
      : []),
    ...said.filter(({ term, values }) => term !== 'Through' || !isSaidBelow(values)),
    ...(introductions.length > 0
      ? [{ term: 'Introduced by', values: introductions.slice(0, mostIntroducers).map(link) }]
      : []),
  ]
}

/** What a person offers and seeks; none where their file doesn't say. */
export function valueFacts({ note }: Person): readonly Fact[] {
  const values = (some: readonly { readonly value: string }[]): Fact['values'] =>
    some.map(({ value }) => ({ words: value, href: null }))
  return [
    { term: 'Offers', values: values(note?.fields.offers ?? []) },
    { term: 'Seeks', values: values(note?.fields.seeks ?? []) },
  ].filter(({ values: some }) => some.length > 0)
}

/** Whether a person tells how it went, from each introduction made with them; none where there is none. */
export function reportFacts(reports: readonly ReportBack[]): readonly Fact[] {
  if (reports.length === 0) return []
  const times = (how: ReportBack['how']): number => reports.filter((one) => one.how === how).length
  const said = (count: number, words: string): string =>
    count === 0 ? '' : `${count === 1 ? 'once' : count === 2 ? 'twice' : countWords(count, 'time')} ${words}`
  const words = [
    said(times('by-themselves'), 'by themselves'),
    said(times('after-asked'), 'after you asked'),
    said(times('never'), 'not at all'),
  ].filter((one) => one !== '')
  const all = words.length === 0 ? 'too early to say' : words.join(', ')
  return [{ term: 'Reports back', values: [{ words: all, href: '#reports' }] }]
}
