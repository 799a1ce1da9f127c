// Check: the second copy that a sync program wrote.
import { type Check, tellProblems } from './check.ts'

export const conflictCopy: Check = {
  code: 'conflict-copy',
  severity: 'warning',
  title: 'A sync program left a second copy',
  meaning: 'The copy is left alone: nothing in it is owed.',
  remedy: 'Compare it with the original, keep what is right there, and delete the copy.',
  find: tellProblems('conflict-copy', () => ({
    message:
      'A sync program left this second copy; it is left alone until you have compared the two and deleted it.',
  })),
  examples: [
    {
      files: { 'contacts/ana (conflicted copy 2026-11-02).md': '---\nname: Ana\n---\n' },
      finds: ['contacts/ana (conflicted copy 2026-11-02).md:1:1'],
    },
    { files: { 'contacts/ana.md': '---\nname: Ana\n---\n' }, finds: [] },
  ],
}
