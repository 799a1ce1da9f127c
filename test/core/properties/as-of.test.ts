// The notebook as of a day: what is dated later changes nothing that was owed then.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, makeAgenda } from '#core'
import { notebookOf } from '../notebook-of.ts'
import { bounded, holdsFor } from './bounds.ts'
import { forgetAfter, library, writeLibrary } from './notebooks.ts'
import { firstDay } from './tales.ts'

it('forgetting what is dated after a day changes nothing that is owed on it', () => {
  fc.assert(
    fc.property(library, fc.nat({ max: 100 }), (all, days) => {
      const today = addDays(firstDay, days)
      const [files, past] = [writeLibrary(all), writeLibrary(forgetAfter(all, today))]
      holdsFor(files, () => {
        expect(makeAgenda(notebookOf(files), today), today).toEqual(makeAgenda(notebookOf(past), today))
      })
    }),
    bounded(200),
  )
})
