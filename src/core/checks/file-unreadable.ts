// Check: a file that can’t be read.
import { type Check, tellProblems } from './check.ts'

const reasons = {
  encoding: 'it isn’t UTF-8',
  'too-large': 'it is larger than 1 MiB, or has more than 10,000 lines',
  outside: 'it is a link that leads out of the notebook',
  permission: 'you have no permission to',
  folder: 'it is a folder, though its name ends in .md',
  vanished: 'it is a link that leads nowhere, or it vanished while it was read',
} as const

export const fileUnreadable: Check = {
  code: 'file-unreadable',
  severity: 'error',
  title: 'A file can’t be read',
  meaning: 'Nothing in it counts, and it is never written to.',
  remedy: 'Save it as UTF-8, make it smaller than 1 MiB, or give yourself permission to read it.',
  find: tellProblems('file-unreadable', ({ reason }) => ({
    message: `This file can’t be read: ${reasons[reason]}.`,
  })),
  examples: [
    {
      files: { 'contacts/ana.md': new Uint8Array([0xff, 0xfe, 0x41]) },
      finds: ['contacts/ana.md:1:1'],
    },
    { files: { 'contacts/ana.md': '---\nname: Ana\n---\n' }, finds: [] },
  ],
}
