// Stories at random: every kind of introduction, every verb, in any order, at any time, in many spellings.
import fc from 'fast-check'
import { addDays, type Day, getDay, type Verb, verbs } from '#core'
import { cast, type Deed, type PromiseOf, type Tale, upperFirst } from './tale.ts'

export const firstDay = getDay('2026-11-01')

const allVerbs = (Object.keys(verbs) as Verb[]).filter((verb) => verb !== 'note')
const endings: readonly Verb[] = ['closed', 'snoozed']
const needsDay: readonly Verb[] = ['scheduled', 'snoozed', 'not-now']
const needsNobody: Readonly<Record<Tale['kind'], readonly Verb[]>> = {
  received: allVerbs.filter((verb) => verb !== 'let-down'),
  requested: allVerbs.filter((verb) => verb !== 'let-down'),
  made: ['introduced', 'scheduled', 'cancelled', 'acted', 'passed', 'resolved', 'closed', 'snoozed'],
}
const namesNobody: readonly Verb[] = ['acted', 'passed', 'resolved', 'closed']

/** An event's verb, seldom one that quiets or ends everything. */
const verb: fc.Arbitrary<Verb> = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom(...allVerbs.filter((each) => !endings.includes(each))) },
  {
    weight: 12,
    arbitrary: fc.constantFrom<Verb>(
      'reached-out',
      'nudged',
      'replied',
      'asked',
      'agreed',
      'introduced',
      'met',
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom(...endings) },
)

const spelling = (verb: Verb): fc.Arbitrary<string> => {
  const record = verbs[verb]
  const words = [
    verb,
    verb.replaceAll('-', ' '),
    verb.toUpperCase(),
    ...('also' in record ? Object.keys(record.also) : []),
  ]
  return fc.constantFrom(...words)
}

const naming = (id: string): fc.Arbitrary<string> =>
  fc.constantFrom(
    `[[${id}]]`,
    `[[contacts/${id}|${upperFirst(id)}]]`,
    `[${upperFirst(id)}](../contacts/${id}.md)`,
    `@${id}`,
    upperFirst(id),
  )

/** The words behind the verb: its clauses in any order, then perhaps a remark. */
const clauses = (persons: readonly string[], date: string | null): fc.Arbitrary<string> =>
  fc
    .record({
      names: fc.tuple(...persons.map(naming)),
      preposition: fc.constantFrom('to', 'with', 'from'),
      joint: fc.constantFrom(' and ', ', '),
      channel: fc.constantFrom('', '', 'by email', 'in person', 'by video'),
      tag: fc.constantFrom('', '', '#went-well', '#not-going-well', '#clunker'),
      dateFirst: fc.boolean(),
      remark: fc.constantFrom(
        '',
        '',
        ': he asked for 3 days',
        ' – as we said: Thursday at 10:30',
        ': see https://example.org',
      ),
    })
    .map(({ names, preposition, joint, channel, tag, dateFirst, remark }) => {
      const people = names.length === 0 ? '' : `${preposition} ${names.join(joint)}`
      const parts = dateFirst ? [date ?? '', people, channel, tag] : [people, channel, tag, date ?? '']
      return parts.filter((part) => part !== '').join(' ') + remark
    })

function deed(kind: Tale['kind'], day: Day, people: readonly string[]): fc.Arbitrary<Deed> {
  return verb.chain((verb) => {
    const wanted = namesNobody.includes(verb) ? 0 : 2
    const least = needsNobody[kind].includes(verb) ? 0 : 1
    const upTo = (most: number): fc.Arbitrary<readonly string[]> =>
      fc.subarray([...people], {
        minLength: least,
        maxLength: Math.min(people.length, Math.max(least, most)),
      })
    const persons = fc.oneof(
      { weight: 5, arbitrary: upTo(Math.min(1, wanted)) },
      { weight: 1, arbitrary: upTo(wanted) },
    )
    const wait = fc.nat({ max: 30 })
    return fc.tuple(persons, wait, spelling(verb)).chain(([persons, wait, word]) => {
      const until = needsDay.includes(verb) ? addDays(day, wait) : null
      const date = until === null ? null : `${verb === 'scheduled' ? 'for' : 'until'} ${until}`
      return clauses(persons, date).map((rest) => ({
        day,
        verb,
        persons,
        until,
        line: `${word} ${rest}`.trim(),
      }))
    })
  })
}

/** The days of events: rising, mostly a few days apart, perhaps one before the introduction's own. */
const daysFrom = (date: Day, most: number): fc.Arbitrary<readonly Day[]> =>
  fc
    .tuple(
      fc.array(fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 25 })), { maxLength: most }),
      fc.constantFrom(0, 0, 0, -2),
    )
    .map(([gaps, start]) => {
      let day = addDays(date, start)
      return gaps.map((gap) => (day = addDays(day, gap)))
    })

const promiseOf: fc.Arbitrary<PromiseOf> = fc
  .tuple(fc.nat({ max: 30 }), fc.constantFrom(...cast), fc.option(fc.nat({ max: 20 })))
  .map(([wait, person, kept]) => {
    const due = addDays(firstDay, wait)
    return { due, person, kept: kept === null ? null : addDays(due, kept - 5) }
  })

interface Frame {
  readonly kind: Tale['kind']
  readonly form: Tale['form']
  readonly to: readonly string[]
  readonly parties: readonly string[]
  readonly client: number
}

const frame: fc.Arbitrary<Frame> = fc
  .record({
    kind: fc.constantFrom('received', 'received', 'made', 'requested'),
    form: fc.constantFrom('introduction', 'introduction', 'introduction', 'lead', 'advice'),
    count: fc.constantFrom(0, 1, 1, 1, 2, 3),
    client: fc.integer({ min: -3, max: 2 }),
  })
  .map(({ kind, form, count, client }) => {
    const least = kind === 'requested' || (kind === 'received' && form !== 'introduction') ? 0 : 1
    const to = kind === 'made' ? [] : cast.slice(1, 1 + Math.max(least, count))
    const parties = kind === 'made' ? cast.slice(1, 1 + Math.max(1, count + (count === 1 ? 1 : 0))) : []
    return { kind, form: kind === 'received' ? form : 'introduction', to, parties, client }
  })

/** A story that begins on the first day or within `spread` days after it, with at most `most` events. */
export const tale = ({ most = 10, spread = 0 } = {}): fc.Arbitrary<Tale> =>
  fc.tuple(frame, fc.nat({ max: spread })).chain(([{ kind, form, to, parties, client }, offset]) => {
    const date = addDays(firstDay, offset)
    const introducer = 'ana'
    const people =
      kind === 'made' ? parties : [introducer, ...(to.length === 0 && kind === 'requested' ? ['raj'] : to)]
    return fc
      .record({
        deeds: daysFrom(date, most).chain((days) => fc.tuple(...days.map((day) => deed(kind, day, people)))),
        promises: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.array(promiseOf, { maxLength: 2 })),
        goal: fc.constantFrom(null, 'new role', 'a dog'),
      })
      .map(({ deeds, promises, goal }) => ({
        ...{ kind, form, date, introducer, to, parties, deeds, promises, goal },
        for: parties.length > 1 ? (parties[client] ?? null) : null,
      }))
  })

/** A policy that changes what is counted, but turns nothing off. */
export const policy: fc.Arbitrary<{ readonly nudges: number; readonly text: string }> = fc
  .record({
    nudges: fc.constantFrom(1, 1, 0, 2),
    weekends: fc.constantFrom('', '', ', weekends: skip'),
    holidays: fc.constantFrom('', ', holidays: [2026-11-09, 2026-11-10]'),
    away: fc.constantFrom('', 'away: [{from: 2026-11-16, until: 2026-11-29}]\n'),
  })
  .map(({ nudges, weekends, holidays, away }) => ({
    nudges,
    text: `---\nname: Sam\noffers: [code review]\nseeks: [a role]\n${away}policy: {nudges: ${nudges}${weekends}${holidays}}\n---\n`,
  }))
