// Check: a frontmatter that never closes.
import { type Check, tellProblems } from './check.ts'
import { received } from './sample.ts'

export const frontmatterUnclosed: Check = {
  code: 'frontmatter-unclosed',
  severity: 'error',
  title: 'The frontmatter never closes',
  meaning: 'Without the closing line the whole file is read as nothing.',
  remedy: 'Put a line that is just `---` behind the last field.',
  find: tellProblems('frontmatter-unclosed', () => ({
    message: 'This frontmatter never closes: it needs a second line that is just `---`.',
    expected: ['---'],
  })),
  examples: [
    {
      files: { 'introductions/a.md': '---\nintroducer: Ana\nto: Raj\n' },
      finds: ['introductions/a.md:1:1'],
    },
    {
      files: received(),
      finds: [],
    },
  ],
}
