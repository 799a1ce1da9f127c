// One rule as text: what it asks, when, why, and what writes it off.
import { type PolicyKey, type Rule, defaultPolicy, formatDuration, spellDuration } from '#core'
import { rowLines, section } from './section.ts'
import type { Terminal } from './terminal.ts'
import { wrap } from './wrap.ts'

const durations = defaultPolicy.durations
const placeholder = /\{([a-z-]+)\}/g

const isKey = (key: string): key is PolicyKey => Object.hasOwn(durations, key)

/** The words of a record with the policy's own numbers: `{reach-out} later` is "2 days later". */
const fillPolicy = (words: string): string =>
  words.replace(placeholder, (whole, key: string) => (isKey(key) ? spellDuration(durations[key]) : whole))

const keysIn = (texts: readonly string[]): readonly PolicyKey[] => [
  ...new Set(
    texts.flatMap((text) => Array.from(text.matchAll(placeholder), ([, key = '']) => key)).filter(isKey),
  ),
]

/** What of a rule is words, for JSON: the numbers filled in. */
export const ruleRecord = ({
  id,
  applies,
  strength,
  title,
  why,
  opens,
  due,
  lapses,
  ends,
  done,
  channels,
}: Rule) => {
  const when = {
    opens: fillPolicy(opens),
    due: fillPolicy(due),
    lapses: lapses && fillPolicy(lapses),
    ends: fillPolicy(ends),
  }
  return { id, applies, strength, title, why, ...when, done, channels }
}

/** The lines of `owed explain` for a rule. */
export function ruleLines(rule: Rule, terminal: Terminal): readonly string[] {
  const { paint, width } = terminal
  const times = [rule.opens, rule.due, rule.lapses ?? '', rule.ends]
  const settings = keysIn(times).map((key) => `${key}: ${formatDuration(durations[key])}`)
  const rows = [
    ['opens', fillPolicy(rule.opens)],
    ['due', fillPolicy(rule.due)],
    ['lapses', fillPolicy(rule.lapses ?? 'never')],
    ['done by', rule.done === 'ticked' ? 'ticking its box' : `writing ${rule.done}`],
    ['also ends', fillPolicy(rule.ends)],
    ['policy', settings.join(', ')],
  ] as const
  return [
    `${paint('bold', rule.id)} (${rule.strength}; ${rule.applies}): ${rule.title}`,
    ...section('Why', wrap(rule.why, width), terminal),
    ...section('When', rowLines(rows, 12, terminal), terminal),
  ]
}
