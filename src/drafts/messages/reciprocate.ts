// Message: give something back.
import { offers, sign } from '../pieces.ts'
import type { DraftRecord } from '../record.ts'

export const reciprocate: DraftRecord = {
  id: 'reciprocate',
  rule: 'reciprocate',
  when: 'they gave you something, and had nothing back yet',
  audience: 'them',
  text: `Subject: Something in return

Hi {{ person.first }},

I haven’t forgotten {{ received | default: 'what you did for me' | stop }} I’d like to give something back. {% if person.seeks %}You’re looking for {{ person.seeks | slice: 0, 2 | or }}: shall I ask around?{% else %}What would help you most right now?{% endif %}

{% if me.offers %}I can offer ${offers}. {% endif %}A word from you is enough.

${sign}
`,
}
