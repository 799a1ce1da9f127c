// An event in one entry changes what another owes only by the rules that look across.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, makeAgenda, type RuleId } from '#core'
import { notebookOf } from '../notebook-of.ts'
import { bounded, type Files, holdsFor } from './bounds.ts'
import { library, writeLibrary } from './notebooks.ts'
import { firstDay, tale } from './tales.ts'

const across: readonly RuleId[] = [
  ...(['reach-out', 'thank', 'apologise'] as const), // through trust that is being rebuilt
  ...(['first-follow-up', 'keep-in-touch', 'reciprocate', 'story'] as const),
]

const owedElsewhere = (files: Files, entry: string, days: number) =>
  makeAgenda(notebookOf(files), addDays(firstDay, days)).filter(
    (each) => each.entry !== entry && !across.includes(each.rule),
  )

it('adding events to one entry leaves the others alone', () => {
  fc.assert(
    fc.property(library, tale({ most: 3 }), fc.nat({ max: 100 }), (all, { deeds }, days) => {
      const before = writeLibrary(all)
      const lines = deeds.map(({ day, line }) => `- ${day} ${line}\n`).join('')
      const path = 'introductions/story-0.md'
      const after = { ...before, [path]: `${before[path] ?? ''}${lines}` }
      holdsFor(after, () => {
        expect(owedElsewhere(after, 'story-0', days)).toEqual(owedElsewhere(before, 'story-0', days))
      })
    }),
    bounded(100),
  )
})
