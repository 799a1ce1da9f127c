// Message: answer who wrote.
import { signInFull } from '../pieces.ts'
import type { DraftRecord } from '../record.ts'

export const answer: DraftRecord = {
  id: 'answer',
  rule: 'answer',
  when: 'they wrote',
  audience: 'them',
  text: `Subject: {% if purpose %}{{ purpose | upper_first }}{% else %}Your note{% endif %}

Hi {{ person.first }},

Thank you for writing; I’m glad to hear from you. Let us talk: name the time that suits you best, and I’ll make it work.

${signInFull}
`,
  lacks: ({ event }) => [
    event?.note ? `an answer to what they said: “${event.note}”` : 'an answer to what they said',
  ],
}
