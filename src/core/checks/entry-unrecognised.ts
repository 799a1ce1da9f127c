// Check: a file that looks like an entry and isn’t one.
import { type Check, tellProblems } from './check.ts'

export const entryUnrecognised: Check = {
  code: 'entry-unrecognised',
  severity: 'warning',
  title: 'A file looks like an entry, but doesn’t say so',
  meaning: 'It is left alone, and nothing in it is owed.',
  remedy: 'Move it to `contacts/` or `introductions/`, or add `type: contact` or `type: introduction`.',
  find: tellProblems('entry-unrecognised', ({ because }) => ({
    message: `This file looks like an entry (${because}), but it is left alone: it says neither \`type\` nor \`kind\`.`,
    expected: because.includes('Timeline') ? [] : ['type: introduction'],
  })),
  examples: [
    {
      files: { 'ideas/raj.md': '---\nintroducer: Ana\nto: Raj\n---\n' },
      finds: ['ideas/raj.md:2:1'],
    },
    { files: { 'ideas/raj.md': 'Call Raj some day.\n' }, finds: [] },
  ],
}
