// Message: tell the introducer that you let it pass, and why.
import { reportEnd, sign } from '../pieces.ts'
import type { DraftRecord } from '../record.ts'

export const reportPassed: DraftRecord = {
  id: 'report.passed',
  rule: 'report',
  when: 'you let it pass',
  audience: 'them',
  text: `Subject: {% if purpose %}{{ purpose | upper_first }}{% elsif contacts %}Your introduction to {{ contacts }}{% else %}What you passed on to me{% endif %}

Hi {{ person.first }},

{{ since | default: 'a while ago' | upper_first }} you {% if contacts %}introduced me to {{ contacts }}{% else %}passed something on to me{% if purpose %} ({{ purpose }}){% endif %}{% endif %}. I thought about it with care, and have let it pass{% if event.note %}: {{ event.note | stop }}{% else %}.{% endif %}

{% if also %}{% for one in also %}{{ one | stop }} {% endfor %}{% endif %}

It was a good thought, and it cheered me that you had me in mind. If I hear of somebody whom it would suit, I’ll tell you.

${reportEnd}

${sign}
`,
  lacks: ({ event }) => [event?.note ? null : 'why you let it pass'],
}
