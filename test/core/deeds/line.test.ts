// The lines to write by hand are the ones that Owed itself would write.
import { describe, expect, it } from 'vitest'
import { addDays, doneLine, getDay, makeAgenda, planDone, planSnooze, snoozeLine } from '#core'
import { readStories } from '../../stories.ts'
import { notebookOf } from '../notebook-of.ts'

describe.each(readStories())('$name', ({ files, on }) => {
  it.each(Object.keys(on))('%s and some days later', (date) => {
    const notebook = notebookOf(files)
    for (const today of [0, 5].map((count) => addDays(getDay(date), count))) {
      const tomorrow = addDays(today, 1)
      for (const one of makeAgenda(notebook, today)) {
        const done = planDone(notebook, one, today)
        const later = planSnooze(notebook, one, today, tomorrow)
        const lines = [doneLine(notebook, one, today), snoozeLine(notebook, one, today, tomorrow)]
        const mark = one.doneBy === 'ticked' ? '- [x] ' : '- '
        expect(lines, one.id).toEqual([
          'refused' in done ? undefined : { path: done.path, line: mark + done.line },
          'refused' in later ? undefined : { path: later.path, line: `- ${later.line}` },
        ])
      }
    }
  })
})
