// Message: tell the introducer that there is nothing to do for each other right now.
import { reportEnd, sign } from '../pieces.ts'
import type { DraftRecord } from '../record.ts'

export const reportDud: DraftRecord = {
  id: 'report.dud',
  rule: 'report',
  when: 'tagged #dud',
  audience: 'them',
  text: `Subject: How it went with {{ contacts }}

Hi {{ person.first }},

You introduced me to {{ contacts }}{% if since %} {{ since }}{% endif %}, so you should know how it went. We {{ event.how }} {{ event.when }}; there is nothing that we can do for each other right now{% if event.note %}: {{ event.note | stop }}{% else %}, and we parted as friends.{% endif %}

{% if also %}{% for one in also %}{{ one | stop }} {% endfor %}{% endif %}

Thank you for it all the same. I’m glad to have met, and I valued that you thought of me.

${reportEnd}

${sign}
`,
}
