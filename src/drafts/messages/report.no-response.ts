// Message: tell the introducer that nobody answered.
import { reportEnd, sign } from '../pieces.ts'
import type { DraftRecord } from '../record.ts'

export const reportNoResponse: DraftRecord = {
  id: 'report.no-response',
  rule: 'report',
  when: 'they never answered',
  audience: 'them',
  text: `Subject: {{ contacts }} and I couldn’t connect

Hi {{ person.first }},

You introduced me to {{ contacts }}{% if since %} {{ since }}{% endif %}, so you should know how it went: I tried, and we couldn’t connect.{% if attempts %} I got in touch {{ attempts }}, and haven’t heard back.{% endif %} That happens, and I’ll leave it there.

{% if also %}{% for one in also %}{{ one | stop }} {% endfor %}{% endif %}

Thank you for opening the door. I valued it, whatever came of it.

${reportEnd}

${sign}
`,
}
