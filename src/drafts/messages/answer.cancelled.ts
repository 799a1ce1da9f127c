// Message: answer who called a meeting off.
import { signInFull } from '../pieces.ts'
import type { DraftRecord } from '../record.ts'

export const answerCancelled: DraftRecord = {
  id: 'answer.cancelled',
  rule: 'answer',
  when: 'they called it off',
  audience: 'them',
  text: `Subject: Another day

Hi {{ person.first }},

Thank you for letting me know; no harm done, and I hope that all is well. Which day would suit you instead? I’ll make it work.

${signInFull}
`,
}
