// Check: an entry without frontmatter.
import { type Check, tellProblems } from './check.ts'
import { received } from './sample.ts'

export const frontmatterMissing: Check = {
  code: 'frontmatter-missing',
  severity: 'error',
  title: 'A contact or an introduction has no frontmatter',
  meaning: 'Nothing but its promises can be read, so nothing else in it is owed.',
  remedy: 'Begin the file with a line `---`, the fields, and another line `---`.',
  find: tellProblems('frontmatter-missing', () => ({
    message: 'This file has no frontmatter: it must begin with a line that is just `---`.',
    expected: ['---'],
  })),
  examples: [
    {
      files: { 'introductions/a.md': 'Ana, met at the meetup\n' },
      finds: ['introductions/a.md:1:1'],
    },
    {
      files: received(),
      finds: [],
    },
  ],
}
