// Between them the stories cover every rule, every check, every stage, the ledger, reports-back and every key of the policy.
import { describe, expect, it } from 'vitest'
import { checks, policyKeys, ruleIds, verbs } from '#core'
import { readStories } from './stories.ts'

const stories = readStories()
const days = stories.flatMap(({ on }) => Object.values(on))
const text = stories.flatMap(({ files }) => Object.values(files)).join('\n')
const missing = (wanted: readonly string[], found: ReadonlySet<string>): readonly string[] =>
  wanted.filter((each) => !found.has(each))

describe('the stories', () => {
  it('name every rule', () => {
    const ids = days
      .flatMap(({ owed, courtesies }) => [...(owed ?? []), ...(courtesies ?? [])])
      .map(({ id }) => String(id))
    expect(missing(ruleIds, new Set(ids.map((id) => id.split('/')[1] ?? '')))).toEqual([])
  })
  it('name every check', () => {
    const codes = days
      .flatMap(({ diagnostics }) => diagnostics ?? [])
      .map((line) => line.split(' ').at(-1) ?? '')
    expect(
      missing(
        checks.map(({ code }) => code),
        new Set(codes),
      ),
    ).toEqual([])
  })
  it('reach every stage', () => {
    const received = [
      'new',
      'reached-out',
      'in-touch',
      'met',
      'reported',
      'passed',
      'no-response',
      'declined',
      'closed',
    ]
    const stages = [...received, 'asking', 'agreed', 'introduced', 'checked-in', 'asked', 're-asked']
    expect(missing(stages, new Set(days.flatMap(({ stages: found }) => Object.values(found ?? {}))))).toEqual(
      [],
    )
  })
  it('set every key of the policy', () => {
    expect(policyKeys.filter((key) => !new RegExp(`(?:^|[\\s{,])${key}:`, 'm').test(text))).toEqual([])
  })
  it('hold ledgers and reports back of every sort', () => {
    const counts = days.flatMap(({ ledger }) => Object.values(ledger ?? {}))
    for (const side of ['given', 'received', 'thanks'] as const)
      expect(counts.some((count) => (count[side] ?? 0) > 0)).toBe(true)
    const how = days
      .flatMap(({ reportsBack }) => Object.values(reportsBack ?? {}))
      .flatMap((each) => Object.values(each))
    expect(missing(['by-themselves', 'after-asked', 'never', 'not-yet'], new Set(how))).toEqual([])
  })
  it('use every verb, in its own spelling or another', () => {
    const written = text.toLowerCase().replaceAll('-', ' ')
    const unused = Object.entries(verbs).filter(([verb, record]) => {
      const words = [verb, ...Object.keys('also' in record ? record.also : {})]
      return !words.some((word) => written.includes(` ${word.replaceAll('-', ' ')}`))
    })
    expect(unused.map(([verb]) => verb).filter((verb) => verb !== 'note')).toEqual([])
  })
})
