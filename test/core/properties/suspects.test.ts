// Whatever asks for an apology on any day stands in an entry that was suspected of it, without asking how trust stood.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, getDay, type Notebook } from '#core'
import { findSuspects } from '../../../src/core/rules/lapsing.ts'
import { findWrongs } from '../../../src/core/rules/trust.ts'
import { readStories } from '../../stories.ts'
import { notebookOf } from '../notebook-of.ts'
import { bounded, holdsFor } from './bounds.ts'
import { library, writeLibrary } from './notebooks.ts'
import { firstDay } from './tales.ts'

/** The wrongs of all entries on a day in places where none was suspected. */
const unsuspected = (notebook: Notebook, today: Day): readonly string[] =>
  [...notebook.contacts, ...notebook.introductions].flatMap((entry) =>
    findWrongs(entry, { notebook, today })
      .filter(({ person }) => !findSuspects(person, notebook).includes(entry))
      .map(({ person, day, about }) => `${entry.note.path}: ${person.key} ${day} ${about}`),
  )

describe('wrongs', () => {
  it('are suspected in any notebook', () => {
    fc.assert(
      fc.property(library, fc.nat({ max: 140 }), (all, days) => {
        const files = writeLibrary(all)
        holdsFor(files, () => {
          expect(unsuspected(notebookOf(files), addDays(firstDay, days))).toEqual([])
        })
      }),
      bounded(150),
    )
  })
  it.each(readStories())('are suspected in $name', ({ files, on }) => {
    for (const day of Object.keys(on)) expect(unsuspected(notebookOf(files), getDay(day))).toEqual([])
  })
  it('of a reach-out in time are not', () => {
    const written = (day: string): string =>
      `---\nintroducer: Ana\nto: Raj\ndate: 2026-11-01\n---\n## Timeline\n- ${day} wrote\n`
    const suspects = (day: string): number => {
      const notebook = notebookOf({ 'introductions/a.md': written(day) })
      const ana = notebook.introductions[0]?.introducer
      return ana ? findSuspects(ana, notebook).length : -1
    }
    expect([suspects('2026-11-04'), suspects('2026-11-05')]).toEqual([0, 1])
  })
})
