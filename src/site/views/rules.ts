// What each rule asks and why, with my policy's numbers, a story of each, and how much is open under it.
import {
  defaultPolicy,
  type Notebook,
  type Policy,
  policyDefaults,
  type PolicyKey,
  type Rule,
  rules,
  spellDuration,
  type Obligation,
} from '#core'
import type { Snapshot } from '../../host/workspace.ts'
import { insightOf } from '../insight.ts'
import { pages } from '../links.ts'
import { keysOf, nudgesOf, type RulePiece, rulePieces, type Setting, settingOf } from '../rule-words.ts'
import { type Tale, taleOf } from '../tale.ts'
import { countWords, whenOf } from '../words/dates.ts'
import { capitalise, listWords } from '../words/lists.ts'

export interface RuleShown {
  readonly id: string
  readonly title: string
  readonly why: string
  /** What it is under this policy, and whether the policy made it so. */
  readonly strength: 'duty' | 'courtesy' | 'off'
  readonly changed: boolean
  readonly times: readonly { readonly term: string; readonly words: readonly RulePiece[] }[]
  readonly settings: readonly Setting[]
  /** "3 open, 1 of them late", and where; null where nothing is. */
  readonly open: { readonly words: string; readonly href: string } | null
  readonly tale: Tale | null
}

export interface RuleGroup {
  readonly id: string
  readonly title: string
  readonly rules: readonly RuleShown[]
}

export interface RulesPage {
  readonly policy: {
    readonly sentence: string
    readonly facts: readonly { readonly term: string; readonly values: readonly string[] }[]
    readonly changed: readonly Setting[]
  }
  readonly groups: readonly RuleGroup[]
}

const groups = [
  { id: 'received', title: 'When somebody introduces you', applies: ['received'] },
  { id: 'made', title: 'When you bring people together', applies: ['made'] },
  { id: 'requested', title: 'When you ask for an introduction', applies: ['requested'] },
  { id: 'people', title: 'With everybody you know', applies: ['contact', 'any'] },
] as const

/** The rules by direction, in reading order, as this notebook's policy has them. */
export function rulesPage(snapshot: Snapshot): RulesPage {
  const open = openByRule(snapshot)
  const { policy } = snapshot.notebook
  const direction = ({ applies }: Rule): string => /^\w+/.exec(applies)?.[0] ?? ''
  return {
    policy: policyShown(snapshot),
    groups: groups.map(({ id, title, applies }) => ({
      id,
      title,
      rules: rules
        .filter((rule) => applies.some((one) => one === direction(rule)))
        .map((rule) => ruleShown(rule, policy, open.get(rule.id) ?? [])),
    })),
  }
}

const known = new WeakMap<Snapshot, ReadonlyMap<string, readonly Obligation[]>>()

function openByRule(snapshot: Snapshot): ReadonlyMap<string, readonly Obligation[]> {
  const before = known.get(snapshot)
  if (before) return before
  const open = Map.groupBy(insightOf(snapshot).agenda, ({ rule }) => rule)
  known.set(snapshot, open)
  return open
}

function ruleShown(rule: Rule, policy: Policy, open: readonly Obligation[]): RuleShown {
  const { id, title, why, opens, due, lapses, ends, done } = rule
  const off = policy.off.has(id)
  const strength = off ? 'off' : policy.courtesy.has(id) ? 'courtesy' : rule.strength
  const late = open.filter(({ status }) => status === 'lapsed' || status === 'overdue').length
  const pieces = (words: string) => rulePieces(words, policy)
  return {
    id,
    title,
    why,
    strength,
    changed: strength !== rule.strength,
    times: [
      { term: 'Opens', words: pieces(opens) },
      { term: 'Due', words: pieces(due) },
      ...(lapses === null ? [] : [{ term: 'Lapses', words: pieces(lapses) }]),
      { term: 'Done', words: pieces(done === 'ticked' ? 'by ticking its box' : `by writing \`${done}\``) },
      ...(ends === 'nothing else' ? [] : [{ term: 'Also ends', words: pieces(`with ${ends}`) }]),
      ...channelTimes(rule),
    ],
    settings: [
      ...keysOf(rule).map((key) => settingOf(key, policy)),
      ...(id === 'nudge' ? [nudgesOf(policy, defaultPolicy.nudges)] : []),
    ],
    open:
      open.length === 0
        ? null
        : {
            words: `${open.length} open${late === 0 || strength === 'courtesy' ? '' : `, ${late} late`}`,
            href: `${pages.open}?rule=${id}`,
          },
    tale: taleOf(rule),
  }
}

const channelTimes = ({ channels }: Rule): RuleShown['times'] =>
  channels.length === 0
    ? []
    : [
        {
          term: 'How',
          words: [
            {
              sort: 'text',
              text: channels.map((one) => (one === 'in-person' ? 'in person' : `by ${one}`)).join(', else '),
            },
          ],
        },
      ]

function policyShown({ notebook, today }: Snapshot): RulesPage['policy'] {
  const { policy } = notebook
  const changed = [
    ...(Object.keys(policyDefaults) as PolicyKey[]).map((key) => settingOf(key, policy)),
    nudgesOf(policy, defaultPolicy.nudges),
  ].filter(({ standard }) => standard !== null)
  const facts = policyFacts(notebook, (day) => whenOf(day, today).words)
  const own = changed.length + facts.length
  return {
    sentence:
      own === 0
        ? 'These are the numbers that everybody starts with. Yours go into me.md, under policy.'
        : changed.length === 0
          ? 'Your me.md keeps every number as it comes, and says this besides.'
          : `Your me.md changes ${countWords(changed.length, 'number')}; below, what it changes is marked.`,
    facts,
    changed,
  }
}

type Said = (day: Notebook['away'][number]['from']) => string

function policyFacts({ policy, away }: Notebook, said: Said): RulesPage['policy']['facts'] {
  const titles = (ids: ReadonlySet<string>): readonly string[] =>
    rules.filter(({ id }) => ids.has(id)).map(({ title }) => title)
  return [
    {
      term: 'Weekends',
      values: policy.skipWeekends ? ['what would fall on one is due the next working day'] : [],
    },
    {
      term: 'Holidays',
      values:
        policy.holidays.size === 0 ? [] : [capitalise(listWords([...policy.holidays].sort().map(said)))],
    },
    { term: 'Away', values: away.map(({ from, until }) => `${said(from)} to ${said(until)}`) },
    {
      term: 'Since',
      values: policy.since === null ? [] : [`introductions before ${said(policy.since)} owe only promises`],
    },
    {
      term: 'Cadence',
      values: [...policy.cadence].map(
        ([tag, time]) => `${tag}: at most ${spellDuration(time)} without a word`,
      ),
    },
    { term: 'Off', values: titles(policy.off) },
    { term: 'Courtesies', values: titles(policy.courtesy) },
    {
      term: 'Commits',
      values: policy.hooks.block === 'lapsed' ? ['held back by a duty that lapsed, too'] : [],
    },
  ].filter(({ values }) => values.length > 0)
}
