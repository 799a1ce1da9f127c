// The order in which files are read changes nothing.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, checkNotebook, makeAgenda, type Notebook } from '#core'
import { notebookOf } from '../notebook-of.ts'
import { bounded, type Files, holdsFor } from './bounds.ts'
import { library, writeLibrary } from './notebooks.ts'
import { firstDay } from './tales.ts'

const shuffled = (files: Files): fc.Arbitrary<Files> =>
  fc
    .shuffledSubarray(Object.entries(files), { minLength: Object.keys(files).length })
    .map((entries) => Object.fromEntries(entries))

/** Two more files: a person named only, and an id that is there twice. */
const oddities: Files = {
  'contacts/work/ana.md': '---\nname: Ana Costa\naliases: [Raj]\n---\n',
  'introductions/odd.md':
    '---\nintroducer: Ana\nto: Wim de Vries\ndate: 2026-11-02\n---\n## Timeline\n- 2026-11-03 wrote to Wim\n',
}

it('the agenda and the diagnostics are the same in any order', () => {
  const pairs = library
    .map((each) => ({ ...writeLibrary(each), ...oddities }))
    .chain((files) => fc.tuple(fc.constant(files), shuffled(files), fc.nat({ max: 90 })))
  fc.assert(
    fc.property(pairs, ([files, other, days]) => {
      holdsFor(files, () => {
        const today = addDays(firstDay, days)
        const [one, two] = [notebookOf(files), notebookOf(other)]
        expect(makeAgenda(two, today)).toEqual(makeAgenda(one, today))
        expect(checkNotebook(two, today)).toEqual(checkNotebook(one, today))
        const keysIn = ({ people }: Notebook) => [...people.values()].map(({ key }) => key).sort()
        expect(keysIn(two)).toEqual(keysIn(one))
      })
    }),
    bounded(60),
  )
})
