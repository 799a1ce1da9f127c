// My record: what I did with what I was given, what I gave, and whom I met; as a whole and by month.
import type { Day } from '../day/day.ts'
import type { Person } from '../notebook/person.ts'
import type { Desk, Entry } from '../rules/rule.ts'
import { compareText } from '../text/order.ts'
import { contactFacts, type Facts, introductionFacts, trustBehind } from './facts.ts'
import type { Lapse } from './lapses.ts'
import type { MadeFact } from './made.ts'
import type { Reach } from './received.ts'

/** Counts of a time. What I received, made and whom I met counts where it began; telling and lapses on their own day. */
export interface Tally {
  /** Introductions received, and what I did with them within a week. */
  readonly received: number
  readonly reach: Readonly<Record<Reach, number>>
  /** In days, over those that I reached out for; null where there are none. */
  readonly medianDaysToAct: number | null
  /** Loops closed: introducers told how it went. */
  readonly told: number
  readonly lapses: number
  /** Introductions made, and how many of them were ever reported back. */
  readonly made: number
  readonly reportedBack: number
  /** People met, then followed up with, then talked to. */
  readonly met: number
  readonly followedUp: number
  readonly talked: number
}

/** How often somebody whom I introduced told me how it went. */
export interface Teller {
  readonly person: Person
  readonly byThemselves: number
  readonly afterAsked: number
  readonly never: number
  readonly notYet: number
}

export interface MyRecord {
  readonly whole: Tally
  /** The months in which anything happened (`2026-11`), in order. */
  readonly months: readonly (Tally & { readonly month: string })[]
  /** The first day of anything that counts; null in an empty record. */
  readonly since: Day | null
  /** Every lapse, the earliest first. */
  readonly lapses: readonly Lapse[]
  /** Whom I introduced to somebody: who was introduced most comes first. */
  readonly tellers: readonly Teller[]
}

interface AllFacts extends Facts {
  readonly told: readonly Day[]
}

/** The facts of each entry by the desk's day; those that are `known` from before aren't found anew. */
export function factsByEntry(
  desk: Desk,
  known: (entry: Entry) => Facts | undefined = () => undefined,
): ReadonlyMap<Entry, Facts> {
  const trust = trustBehind(desk)
  const { introductions, contacts } = desk.notebook
  return new Map<Entry, Facts>([
    ...introductions.map(
      (one) => [one, known(one) ?? introductionFacts(one, desk, trust(one.introducer))] as const,
    ),
    ...contacts.map((one) => [one, known(one) ?? contactFacts(one, desk)] as const),
  ])
}

/** My record by the desk's day, from the facts of each entry; nothing dated after it counts. */
export function recordOf(
  { notebook, today }: Desk,
  each: ReadonlyMap<Entry, Facts> = factsByEntry({ notebook, today }),
): MyRecord {
  const facts = factsOf([...each.values()])
  const months = byMonth(facts)
  const days = Object.values(facts).flatMap((list: AllFacts[keyof AllFacts]) => list.map(dayOf))
  return {
    whole: tallyOf(facts),
    months: [...months.keys()].sort().map((month) => ({ month, ...tallyOf(months.get(month) ?? nothing) })),
    since: days.reduce<Day | null>((first, day) => (first === null || day < first ? day : first), null),
    lapses: facts.lapses,
    tellers: tellersOf(facts.made),
  }
}

const nothing: AllFacts = { received: [], told: [], lapses: [], made: [], met: [] }

function factsOf(each: readonly Facts[]): AllFacts {
  const received = each.flatMap((facts) => facts.received)
  const lapses = each.flatMap((facts) => facts.lapses)
  return {
    received,
    told: received.flatMap(({ told }) => told ?? []),
    lapses: lapses.sort((a, b) => compareText(a.day, b.day) || compareText(a.entry, b.entry)),
    made: each.flatMap((facts) => facts.made),
    met: each.flatMap((facts) => facts.met),
  }
}

const dayOf = (fact: Day | { readonly day: Day }): Day => (typeof fact === 'string' ? fact : fact.day)

function byMonth(facts: AllFacts): ReadonlyMap<string, AllFacts> {
  const months = new Map<string, AllFacts>()
  const [received, told, lapses, made, met] = [
    group(facts.received),
    group(facts.told),
    group(facts.lapses),
    group(facts.made),
    group(facts.met),
  ]
  for (const month of [received, told, lapses, made, met].flatMap((each) => [...each.keys()]))
    months.set(month, {
      received: received.get(month) ?? [],
      told: told.get(month) ?? [],
      lapses: lapses.get(month) ?? [],
      made: made.get(month) ?? [],
      met: met.get(month) ?? [],
    })
  return months
}

const group = <T extends Day | { readonly day: Day }>(
  facts: readonly T[],
): ReadonlyMap<string, readonly T[]> => Map.groupBy(facts, (fact) => dayOf(fact).slice(0, 7))

function tallyOf({ received, told, lapses, made, met }: AllFacts): Tally {
  const reached = (reach: Reach): number => received.filter((one) => one.reach === reach).length
  return {
    received: received.length,
    reach: {
      'in-week': reached('in-week'),
      later: reached('later'),
      never: reached('never'),
      open: reached('open'),
      'let-go': reached('let-go'),
    },
    medianDaysToAct: medianOf(received.flatMap(({ daysToAct }) => daysToAct ?? [])),
    told: told.length,
    lapses: lapses.length,
    made: made.length,
    reportedBack: made.filter(({ reportedBack }) => reportedBack).length,
    met: met.length,
    followedUp: met.filter(({ followedUp }) => followedUp !== null).length,
    talked: met.filter(({ talked }) => talked !== null).length,
  }
}

/** The middle of the numbers, of two the mean; null where there are none. */
function medianOf(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const middle = sorted.length % 2 === 1 ? sorted.slice(half, half + 1) : sorted.slice(half - 1, half + 1)
  return sorted.length === 0 ? null : middle.reduce((sum, each) => sum + each, 0) / middle.length
}

function tellersOf(made: readonly MadeFact[]): readonly Teller[] {
  const backs = Map.groupBy(
    made.flatMap((one) => one.backs),
    ({ person }) => person.key,
  )
  const tellers = [...backs.values()].flatMap((all): readonly Teller[] => {
    const [first] = all
    if (!first) return []
    const count = (how: (typeof first)['how']): number => all.filter((one) => one.how === how).length
    const counts = { byThemselves: count('by-themselves'), afterAsked: count('after-asked') }
    return [{ person: first.person, ...counts, never: count('never'), notYet: count('not-yet') }]
  })
  const times = ({ byThemselves, afterAsked, never, notYet }: Teller): number =>
    byThemselves + afterAsked + never + notYet
  return tellers.sort((a, b) => times(b) - times(a) || compareText(a.person.name, b.person.name))
}
