// What a copy says comes next on a later day is what a new copy would say.
import { beforeAll, expect, test } from 'vitest'
import { getDay, type Obligation } from '#core'
import { openWorkspace, type Snapshot } from '../../src/host/workspace.ts'
import { openIn, openWith } from '../../src/site/insight.ts'
import { aheadOf } from '../../src/site/static/ahead.ts'
import {
  changingEntries,
  changingPeople,
  nextSteps,
  type NextStep,
} from '../../src/site/static/next-steps.ts'
import { sampleFolder } from './running.ts'

let built: Snapshot

beforeAll(async () => {
  const today = getDay('2026-11-19')
  const sample = await openWorkspace({ root: sampleFolder, today, watch: false })
  built = { ...sample.current(), frozen: false }
})

/** What is said on a day: what comes next, and how many more are open. */
type Said = readonly [string | undefined, number]

const saidOf = ([one, ...more]: readonly Obligation[]): Said => [one?.id, more.length]

const saidBy = (steps: readonly NextStep[], day: Snapshot, first: readonly Obligation[]): Said => {
  if (steps.length === 0) return saidOf(first)
  const step = steps.find(({ from, until }) => from <= day.today && (until === null || day.today <= until))
  return [step?.row?.id, step?.more ?? -1]
}

test('with everybody of the sample, on each of the days', () => {
  const people = [...built.notebook.people.values()].map(({ id }) => id)
  expect(people.filter((id) => changingPeople(built).has(id)).length).toBeGreaterThan(5)
  for (const day of aheadOf(built).days())
    for (const id of people) {
      const steps = nextSteps(built, changingPeople(built).get(id) ?? [], id)
      expect([day.today, id, ...saidBy(steps, day, openWith(built, id))]).toEqual([
        ...[day.today, id],
        ...saidOf(openWith(day, id)),
      ])
    }
})

test('in every introduction of the sample, on each of the days', () => {
  for (const day of aheadOf(built).days())
    for (const { id } of built.notebook.introductions) {
      const steps = nextSteps(built, changingEntries(built).get(id) ?? [])
      expect([day.today, id, ...saidBy(steps, day, openIn(built, id))]).toEqual([
        ...[day.today, id],
        ...saidOf(openIn(day, id)),
      ])
    }
})
