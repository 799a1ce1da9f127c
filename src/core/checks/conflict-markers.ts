// Check: an unfinished merge.
import { type Check, tellProblems } from './check.ts'
import { people, received } from './sample.ts'

export const conflictMarkers: Check = {
  code: 'conflict-markers',
  severity: 'error',
  title: 'A merge isn’t finished',
  meaning: 'Both sides stand in the file, so neither can be trusted.',
  remedy: 'Keep what is right and delete the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`.',
  find: tellProblems('conflict-markers', () => ({
    message: 'An unfinished merge begins here: keep one side, and delete the marks.',
  })),
  examples: [
    {
      files: {
        ...people,
        'introductions/a.md':
          '---\nintroducer: Ana\nto: Raj\ndate: 2026-11-01\n---\n<<<<<<< HEAD\nours\n=======\ntheirs\n>>>>>>> branch\n',
      },
      finds: ['introductions/a.md:6:1'],
    },
    {
      files: received(),
      finds: [],
    },
  ],
}
