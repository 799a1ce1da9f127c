// Check: me.md doesn't say what you offer and seek.
import type { Day } from '../day/day.ts'
import type { Notebook } from '../notebook/notebook.ts'
import { isOver } from '../story/over.ts'
import { spanAt } from '../text/span.ts'
import type { Check } from './check.ts'
import { received } from './sample.ts'

/** Whether any introduction has begun and isn't over; looks no further than the first. */
const isUnderWay = (notebook: Notebook, today: Day): boolean =>
  notebook.introductionPaths.some((path) => {
    const entry = notebook.entries.get(path)
    const begun = entry && 'date' in entry && entry.date !== null && entry.date <= today
    return begun && !isOver(entry, notebook, today)
  })

export const meUnclear: Check = {
  code: 'me-unclear',
  severity: 'warning',
  title: 'me.md doesn’t say what you offer and seek',
  meaning: 'While an introduction is under way, people want to know both, and messages carry them.',
  remedy: 'Add `offers:` and `seeks:` to me.md.',
  find: ({ note, notebook, today }) => {
    if (note.sort !== 'me' || (!note.sound && note.text.startsWith('---'))) return []
    const missing = (['offers', 'seeks'] as const).filter((field) => note.fields[field].length === 0)
    if (missing.length === 0 || !isUnderWay(notebook, today)) return []
    const names = missing.map((field) => `\`${field}\``).join(' and ')
    return [
      {
        span: spanAt(0, 3),
        message: `You don’t say ${names}, and an introduction is under way.`,
        expected: missing.map((field) => `${field}: [ ]`),
      },
    ]
  },
  examples: [
    { files: { ...received(), 'me.md': '---\nname: Sam\n---\n' }, today: '2026-11-10', finds: ['me.md:1:1'] },
    {
      files: { ...received(), 'me.md': '---\noffers: [code review]\nseeks: [a new role]\n---\n' },
      today: '2026-11-10',
      finds: [],
    },
  ],
}
