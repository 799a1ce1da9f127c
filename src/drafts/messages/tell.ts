// Message: tell the other side gently that it won’t happen.
import { sign } from '../pieces.ts'
import type { DraftRecord } from '../record.ts'

export const tell: DraftRecord = {
  id: 'tell',
  rule: 'tell',
  when: 'another party said no, or never answered',
  audience: 'them',
  text: `Subject: {{ other.first }}: not this time

Hi {{ person.first }},

I had hoped to introduce you to {{ other.name }}{% if purpose %} ({{ purpose }}){% endif %}. It won’t come about this time: {% if event.verb == 'no-response' %}I asked, and haven’t heard back{% else %}it doesn’t suit just now{% endif %}. It has nothing to do with you, and I’d rather tell you than leave you waiting.

If it would help, I’ll think of who else there is; just say.

${sign}
`,
}
