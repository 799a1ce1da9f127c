// The rules' page: every rule once, in its words, with the policy's own numbers marked.
import { describe, expect, test } from 'vitest'
import { defaultPolicy, getDay, makeNotebook, readNote, rules } from '#core'
import { type Snapshot, takeSnapshot } from '../../src/host/snapshot.ts'
import { rulePieces } from '../../src/site/rule-words.ts'
import { taleOf } from '../../src/site/tale.ts'
import { rulesPage, type RuleShown } from '../../src/site/views/rules.ts'
import { forgotten } from './notebooks.ts'

const encoder = new TextEncoder()

function snapshot(policy: string, today = '2026-11-22'): Snapshot {
  const files = { ...forgotten, 'me.md': `---\nname: Sam Rivera\n${policy}\n---\n` }
  const notes = Object.entries(files).map(([path, text]) => readNote({ path, bytes: encoder.encode(text) }))
  return takeSnapshot(makeNotebook(notes), getDay(today))
}

const all = (shot: Snapshot): readonly RuleShown[] => rulesPage(shot).groups.flatMap((group) => group.rules)
const ruleIn = (shot: Snapshot, id: string): RuleShown | undefined => all(shot).find((rule) => rule.id === id)
const words = (rule: RuleShown | undefined, term: string): string =>
  rule?.times
    .find((time) => time.term === term)
    ?.words.map(({ text }) => text)
    .join('') ?? ''

test('every rule stands there once, by direction, in reading order', () => {
  const { groups } = rulesPage(snapshot(''))
  expect(groups.map(({ id, rules: some }) => [id, some.length])).toEqual([
    ['received', 10],
    ['made', 7],
    ['requested', 3],
    ['people', 5],
  ])
  expect(
    all(snapshot(''))
      .map(({ id }) => id)
      .sort(),
  ).toEqual(rules.map(({ id }) => id).sort())
  for (const { rules: some } of groups) {
    const order = some.map(({ id }) => rules.findIndex((rule) => rule.id === id))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
  }
})

test('no mark of the records’ own writing is left in what people read', () => {
  for (const { opens, due, lapses, ends } of rules)
    for (const text of [opens, due, lapses ?? '', ends])
      for (const piece of rulePieces(text, defaultPolicy)) expect(piece.text).not.toMatch(/[`{}]/)
})

describe('my policy', () => {
  const shot = snapshot(
    'policy: {report: 5d, nudges: 2, weekends: skip, since: 2026-01-01, cadence: {mentor: 3m}, off: [keep-posted], courtesy: [first-follow-up]}',
  )

  test('changes the numbers, which say so', () => {
    const report = ruleIn(shot, 'report')
    expect(words(report, 'Due')).toBe('5 days later; where they ask first, that day')
    expect(report?.settings).toEqual([
      { key: 'report', value: '5 days', standard: '3 days' },
      { key: 'report-lapse', value: '14 days', standard: null },
    ])
    expect(ruleIn(shot, 'nudge')?.settings).toContainEqual({ key: 'nudges', value: '2', standard: '1' })
    expect(ruleIn(shot, 'thank')?.settings).toEqual([{ key: 'thank', value: '2 days', standard: null }])
  })

  test('turns a rule off or into a courtesy', () => {
    expect(ruleIn(shot, 'keep-posted')).toMatchObject({ strength: 'off', changed: true })
    expect(ruleIn(shot, 'first-follow-up')).toMatchObject({ strength: 'courtesy', changed: true })
    expect(ruleIn(shot, 'story')).toMatchObject({ strength: 'courtesy', changed: false })
  })

  test('is said in full above the rules', () => {
    const { policy } = rulesPage(shot)
    expect(policy.sentence).toBe('Your me.md changes 2 numbers; below, what it changes is marked.')
    expect(policy.changed.map(({ key, value, standard }) => [key, value, standard])).toEqual([
      ['report', '5 days', '3 days'],
      ['nudges', '2', '1'],
    ])
    expect(policy.facts).toEqual([
      { term: 'Weekends', values: ['what would fall on one is due the next working day'] },
      { term: 'Since', values: ['introductions before Thu 1 Jan owe only promises'] },
      { term: 'Cadence', values: ['mentor: at most 3 months without a word'] },
      { term: 'Off', values: ['Keep the introducer posted'] },
      { term: 'Courtesies', values: ['Write to whom you just met'] },
    ])
  })

  test('or says nothing', () => {
    expect(rulesPage(snapshot('')).policy).toMatchObject({
      sentence: 'These are the numbers that everybody starts with. Yours go into me.md, under policy.',
      facts: [],
      changed: [],
    })
  })
})

test('what is open under a rule is counted, and leads to it', () => {
  expect(ruleIn(snapshot(''), 'reach-out')?.open).toEqual({
    words: '1 open, 1 late',
    href: '/open/?rule=reach-out',
  })
  expect(ruleIn(snapshot(''), 'help')?.open).toBeNull()
})

test('every rule has a story in which it asks for something', () => {
  for (const rule of rules) {
    const tale = taleOf(rule)
    expect(tale?.owed, rule.id).not.toEqual([])
    expect(tale?.lines, rule.id).not.toEqual([])
  }
  const tale = rules.filter(({ id }) => id === 'report').map(taleOf)[0]
  expect(tale?.lines[0]).toMatchObject({
    when: { words: 'Sun 1 Nov' },
    words: [{ sort: 'text', text: 'Ana introduces you to Raj' }],
  })
  expect(tale?.owed).toEqual([{ sentence: 'Tell Ana how it went with Raj', note: '1 day late' }])
})
