// Message: help where an introduction isn’t going well.
import { sign } from '../pieces.ts'
import type { DraftRecord } from '../record.ts'

export const help: DraftRecord = {
  id: 'help',
  rule: 'help',
  when: 'tagged #not-going-well',
  audience: 'them',
  text: `Subject: {{ others | upper_first }} and you: can I help?

Hi {{ person.first }},

Thank you for telling me that it isn’t going well with {{ others }}. I’d like to help. What stands in the way, as you see it?

I can have a word with {{ others }}, bring you together on the phone, or think of somebody else, whichever helps most. And if it’s better to let it be, that is fine too.

${sign}
`,
  lacks: ({ event }) => [event?.note ? `a word on what they said: “${event.note}”` : null],
}
