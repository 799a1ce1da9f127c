// Message: tell the introducer that they didn’t come.
import { reportEnd, sign } from '../pieces.ts'
import type { DraftRecord } from '../record.ts'

export const reportNoShow: DraftRecord = {
  id: 'report.no-show',
  rule: 'report',
  when: 'they didn’t come',
  audience: 'them',
  text: `Subject: {{ contacts }} and I couldn’t connect

Hi {{ person.first }},

You introduced me to {{ contacts }}{% if since %} {{ since }}{% endif %}, so you should know how it went: I tried, and we couldn’t connect. We were to talk {{ event.when }}, and it didn’t come about. Such things happen; should we find another day, I’ll tell you how it goes.

{% if also %}{% for one in also %}{{ one | stop }} {% endfor %}{% endif %}

Thank you for opening the door. I valued it, whatever comes of it.

${reportEnd}

${sign}
`,
}
