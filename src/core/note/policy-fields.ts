// Reading the policy and the absences in me.md.
import type { Day } from '../day/day.ts'
import { type Duration, parseDuration } from '../day/duration.ts'
import { findNearest } from '../text/distance.ts'
import { fold } from '../text/fold.ts'
import {
  type Away,
  defaultPolicy,
  hookBlocks,
  type Policy,
  policyDefaults,
  type PolicyKey,
  ruleIds,
  type RuleId,
} from './policy.ts'
import { readDay, refuse, type Report, suggestDuration } from './values.ts'
import type { FieldNode, ValueNode } from './yaml-node.ts'

const otherKeys = ['nudges', 'weekends', 'holidays', 'since', 'cadence', 'off', 'courtesy', 'hooks'] as const

/** Every key a policy may have, those with a duration first. */
export const policyKeys: readonly string[] = [...Object.keys(policyDefaults), ...otherKeys]

const isDurationKey = (key: string): key is PolicyKey => Object.hasOwn(policyDefaults, key)
const itemsOf = (node: ValueNode): readonly ValueNode[] => (node.kind === 'list' ? node.items : [node])
const textOf = (node: ValueNode): string => (node.kind === 'scalar' ? node.text : '')

function bad(
  report: Report,
  key: string,
  node: ValueNode,
  wanted: string,
  expected: readonly string[] = [],
): undefined {
  report({ code: 'policy-invalid', span: node.span, key, found: textOf(node), wanted, expected })
  return undefined
}

function readDuration(report: Report, key: string, node: ValueNode): Duration | undefined {
  return (
    parseDuration(textOf(node)) ??
    bad(report, key, node, 'a duration, such as `2d` or `1w`', suggestDuration(node))
  )
}

function readRules(report: Report, key: string, node: ValueNode): ReadonlySet<RuleId> {
  const found = new Set<RuleId>()
  for (const item of itemsOf(node)) {
    const rule = ruleIds.find((id) => id === textOf(item))
    if (rule !== undefined) found.add(rule)
    else {
      const near = findNearest(textOf(item), ruleIds)
      bad(report, key, item, 'the id of a rule (see `owed rules`)', near === undefined ? [] : [near])
    }
  }
  return found
}

function readCadences(report: Report, key: string, node: ValueNode): ReadonlyMap<string, Duration> {
  const found = new Map<string, Duration>()
  if (node.kind !== 'map') bad(report, key, node, 'a duration for each tag, such as `{mentor: 3m}`')
  else
    for (const field of node.fields) {
      const duration = readDuration(report, `${key}.${field.key}`, field.value)
      if (duration) found.set(fold(field.key), duration)
    }
  return found
}

function readDays(report: Report, key: string, node: ValueNode): ReadonlySet<Day> {
  return new Set(itemsOf(node).flatMap((item) => readDay(report, key, item)?.value ?? []))
}

function readHooks(report: Report, key: string, node: ValueNode): Policy['hooks'] {
  const { hooks } = defaultPolicy
  if (node.kind !== 'map') {
    bad(report, key, node, 'what holds a commit back, such as `{block: lapsed}`', ['{block: lapsed}'])
    return hooks
  }
  return node.fields.reduce((found, field) => {
    if (field.key !== 'block') {
      const name = `${key}.${field.key}`
      report({
        code: 'policy-invalid',
        span: field.keySpan,
        key: name,
        found: name,
        wanted: '`block`',
        expected: ['block'],
      })
      return found
    }
    const block = hookBlocks.find((word) => word === textOf(field.value))
    if (block !== undefined) return { ...found, block }
    const near = findNearest(textOf(field.value), hookBlocks)
    bad(report, `${key}.block`, field.value, '`errors` or `lapsed`', near === undefined ? hookBlocks : [near])
    return found
  }, hooks)
}

function readKey(report: Report, policy: Policy, { key, keySpan, value }: FieldNode): Policy {
  if (value.kind === 'empty' || value.kind === 'unreadable') return policy
  if (isDurationKey(key)) {
    const duration = readDuration(report, key, value)
    return duration ? { ...policy, durations: { ...policy.durations, [key]: duration } } : policy
  }
  switch (key as (typeof otherKeys)[number]) {
    case 'nudges':
      if (/^\d{1,2}$/.test(textOf(value))) return { ...policy, nudges: Number(textOf(value)) }
      bad(report, key, value, 'a number of nudges, such as `1`')
      return policy
    case 'weekends':
      if (textOf(value) === 'skip') return { ...policy, skipWeekends: true }
      bad(report, key, value, '`skip`', ['skip'])
      return policy
    case 'holidays':
      return { ...policy, holidays: readDays(report, key, value) }
    case 'since':
      return { ...policy, since: readDay(report, key, value)?.value ?? null }
    case 'cadence':
      return { ...policy, cadence: readCadences(report, key, value) }
    case 'off':
      return { ...policy, off: readRules(report, key, value) }
    case 'courtesy':
      return { ...policy, courtesy: readRules(report, key, value) }
    case 'hooks':
      return { ...policy, hooks: readHooks(report, key, value) }
    default: {
      const near = findNearest(key, policyKeys)
      const expected = near === undefined ? [] : [near]
      report({
        code: 'policy-invalid',
        span: keySpan,
        key,
        found: key,
        wanted: 'a key of the policy',
        expected,
      })
      return policy
    }
  }
}

/** The policy that `policy:` says, over the defaults; what can't be read keeps its default and is a problem. */
export function readPolicy(report: Report, node: ValueNode): Policy {
  if (node.kind === 'empty' || node.kind === 'unreadable') return defaultPolicy
  if (node.kind === 'map')
    return node.fields.reduce((policy, field) => readKey(report, policy, field), defaultPolicy)
  bad(report, 'policy', node, 'keys and values, such as `{reach-out: 1d}`')
  return defaultPolicy
}

const form = 'a list of `{from: YYYY-MM-DD, until: YYYY-MM-DD}`'

/** The absences that `away:` says: each a `{from, until}`, both days included. */
export function readAway(report: Report, node: ValueNode): readonly Away[] {
  if (node.kind === 'empty') return []
  return itemsOf(node).flatMap((item) => {
    const valueOf = (key: string) =>
      item.kind === 'map' ? item.fields.find((field) => field.key === key)?.value : undefined
    const [from, until] = [valueOf('from'), valueOf('until')]
    if (!from || !until) {
      refuse(report, 'away', item, form)
      return []
    }
    const [first, last] = [readDay(report, 'away', from)?.value, readDay(report, 'away', until)?.value]
    if (first === undefined || last === undefined) return []
    if (first <= last) return [{ from: first, until: last }]
    refuse(report, 'away', until, `a day from ${first} on`)
    return []
  })
}
