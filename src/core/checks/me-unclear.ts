// Check: me.md doesn't say what you offer and seek.
import { isOver } from '../story/over.ts'
import { spanAt } from '../text/span.ts'
import type { Check } from './check.ts'
import { received } from './sample.ts'

export const meUnclear: Check = {
  code: 'me-unclear',
  severity: 'warning',
  title: 'me.md doesn’t say what you offer and seek',
  meaning: 'While an introduction is under way, people want to know both, and messages carry them.',
  remedy: 'Add `offers:` and `seeks:` to me.md.',
  find: ({ note, notebook, today }) => {
    if (note.sort !== 'me' || (!note.sound && note.text.startsWith('---'))) return []
    const missing = (['offers', 'seeks'] as const).filter((field) => note.fields[field].length === 0)
    const open = notebook.introductions.some(
      (introduction) =>
        introduction.date !== null && introduction.date <= today && !isOver(introduction, notebook, today),
    )
    if (missing.length === 0 || !open) return []
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
