// The events of an entry, and those about a person, stand by their days: who looks only for the last may look at the end.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Event } from '#core'
import { notebookOf } from '../notebook-of.ts'
import { bounded, holdsFor } from './bounds.ts'
import { library, writeLibrary } from './notebooks.ts'

const daysOf = (events: readonly Event[]): readonly string[] => events.map(({ day }) => day)

it('events are in the order of their days', () => {
  fc.assert(
    fc.property(library, (all) => {
      const files = writeLibrary(all)
      holdsFor(files, () => {
        const notebook = notebookOf(files)
        const ofPeople = [...notebook.people.values()].map(
          ({ key }) => notebook.eventsByPerson.get(key) ?? [],
        )
        const ofEntries = [...notebook.contacts, ...notebook.introductions].map(({ events }) => events)
        for (const events of [...ofPeople, ...ofEntries])
          expect(daysOf(events)).toEqual(daysOf(events).toSorted())
      })
    }),
    bounded(200),
  )
})

it('of an introduction, also where they were written in any order, some before its date', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-11-${String(number).padStart(2, '0')}`)
  fc.assert(
    fc.property(day, fc.array(day, { maxLength: 8 }), (date, days) => {
      const lines = days.map((each) => `- ${each} wrote\n`).join('')
      const text = `---\nintroducer: Ana\nto: Raj\ndate: ${date}\n---\n## Timeline\n${lines}`
      const [{ events } = { events: [] }] = notebookOf({ 'introductions/a.md': text }).introductions
      expect(events).toHaveLength(days.length)
      expect(daysOf(events)).toEqual(daysOf(events).toSorted())
    }),
    bounded(200),
  )
})
