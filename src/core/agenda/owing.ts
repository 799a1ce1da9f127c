// What the rules find owed in an entry on a day, before it is put into words.
import type { Day } from '../day/day.ts'
import type { Contact } from '../notebook/notebook.ts'
import type { Desk, Entry, Owing, Rule } from '../rules/rule.ts'
import { rules } from '../rules/rules.ts'
import { findClosed, isBeforePolicy } from '../rules/scope.ts'
import { findMade, type MadeStory } from '../story/made.ts'
import { findReceived, type ReceivedStory } from '../story/received.ts'
import { findRequested, type RequestedStory } from '../story/requested.ts'

/** What a rule found, with the rule. */
export interface Found {
  readonly rule: Rule
  readonly owing: Owing
}

/** An entry as the rules look at it on a day: a request that was granted is received. */
type Told =
  | { readonly kind: 'contact'; readonly story: Contact }
  | { readonly kind: 'received'; readonly story: ReceivedStory }
  | { readonly kind: 'made'; readonly story: MadeStory }
  | { readonly kind: 'requested'; readonly story: RequestedStory }
  | { readonly kind: 'unbegun' }

/** Rules by what may owe something because of them. */
export type RulesByKind = Readonly<Record<Told['kind'], readonly Rule[]>>

/** Rules by what may owe something because of them, so that no other is asked about each entry again. */
export function sortRules(some: readonly Rule[]): RulesByKind {
  const forKind = (kind: keyof Rule['owes']) => some.filter(({ owes }) => owes.entry ?? owes[kind])
  return {
    contact: forKind('contact'),
    received: forKind('received'),
    made: forKind('made'),
    requested: forKind('requested'),
    unbegun: forKind('entry'),
  }
}

const everyRule = sortRules(rules)

/** What one entry owes on the desk's day by the rules that are `asked`, rule by rule. */
export function findOwings(entry: Entry, desk: Desk, asked: RulesByKind = everyRule): readonly Found[] {
  const { off } = desk.notebook.policy
  const quiet = isQuiet(entry, desk)
  const told = findTold(entry, desk.today)
  const found: Found[] = []
  for (const rule of asked[told.kind]) {
    const isPromise = rule.id === 'promise'
    if (off.has(rule.id) || (quiet && !isPromise)) continue
    for (const owing of askRule(rule, entry, told, desk))
      if (isPromise || !owing.person?.note?.fields.archived) found.push({ rule, owing })
  }
  return found
}

/** Whether an entry owes nothing but promises: closed, archived, unreadable, or older than the policy looks. */
function isQuiet(entry: Entry, desk: Desk): boolean {
  if (findClosed(entry, desk.today)) return true
  if ('person' in entry) return entry.note.fields.archived
  return entry.date === null || isBeforePolicy(entry, desk)
}

function findTold(entry: Entry, today: Day): Told {
  if ('person' in entry) return { kind: 'contact', story: entry }
  const received = findReceived(entry, today)
  if (received) return { kind: 'received', story: received }
  const made = findMade(entry, today)
  if (made) return { kind: 'made', story: made }
  const requested = findRequested(entry, today)
  return requested ? { kind: 'requested', story: requested } : { kind: 'unbegun' }
}

function askRule({ owes }: Rule, entry: Entry, told: Told, desk: Desk): readonly Owing[] {
  const always = owes.entry?.(entry, desk)
  const own = askStory(owes, told, desk)
  return always && own ? [...always, ...own] : (always ?? own ?? [])
}

function askStory(owes: Rule['owes'], told: Told, desk: Desk): readonly Owing[] | undefined {
  switch (told.kind) {
    case 'contact':
      return owes.contact?.(told.story, desk)
    case 'received':
      return owes.received?.(told.story, desk)
    case 'made':
      return owes.made?.(told.story, desk)
    case 'requested':
      return owes.requested?.(told.story, desk)
    case 'unbegun':
      return undefined
  }
}
