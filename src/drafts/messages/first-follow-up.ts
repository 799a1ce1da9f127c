// Message: write to whom you just met.
import { offerHelp, signInFull } from '../pieces.ts'
import type { DraftRecord } from '../record.ts'

export const firstFollowUp: DraftRecord = {
  id: 'first-follow-up',
  rule: 'first-follow-up',
  when: 'you just met',
  audience: 'them',
  text: `Subject: Good to meet you{% if met_at %} at {{ met_at }}{% endif %}

Hi {{ person.first }},

It was good to meet you{% if met %} {{ met }}{% endif %}{% if met_at %} at {{ met_at }}{% endif %}. {% if person.seeks %}You’re looking for {{ person.seeks | first }}; if I hear of something, I’ll tell you. {% endif %}I’d like to go on with our conversation: would you have a quarter of an hour by phone in the next weeks?

${offerHelp}

${signInFull}
`,
  lacks: () => ['something that you talked about'],
}
