// Message: tell the introducer that they said no.
import { reportEnd, sign } from '../pieces.ts'
import type { DraftRecord } from '../record.ts'

export const reportDeclined: DraftRecord = {
  id: 'report.declined',
  rule: 'report',
  when: 'they said no',
  audience: 'them',
  text: `Subject: How it went with {{ contacts }}

Hi {{ person.first }},

You introduced me to {{ contacts }}{% if since %} {{ since }}{% endif %}, so you should know how it went. {{ contacts }} said no{% if event.note %}: {{ event.note | stop }}{% else %}, which is fine.{% endif %} That settles it, and I’m glad to know.

{% if also %}{% for one in also %}{{ one | stop }} {% endfor %}{% endif %}

Thank you for opening the door. I valued it, whatever came of it.

${reportEnd}

${sign}
`,
}
