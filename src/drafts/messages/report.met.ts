// Message: tell the introducer that it went well.
import { reportEnd, sign } from '../pieces.ts'
import type { DraftRecord } from '../record.ts'

export const reportMet: DraftRecord = {
  id: 'report.met',
  rule: 'report',
  when: 'it went well, or no tag says otherwise',
  audience: 'them',
  text: `Subject: How it went with {{ contacts }}

Hi {{ person.first }},

You introduced me to {{ contacts }}{% if since %} {{ since }}{% endif %}, so you should know how it went. We {{ event.how }} {{ event.when }}{% if event.tag == 'went-well' %}, and it went well{% endif %}{% if event.note %}: {{ event.note | stop }}{% else %}.{% endif %}

{% if also %}{% for one in also %}{{ one | stop }} {% endfor %}{% endif %}

{% if event.tag == 'went-well' %}Thank you. It was worth a great deal to me, and it was your doing.{% else %}Thank you for opening the door. It was worth my while, and I valued it.{% endif %}

${reportEnd}

${sign}
`,
  lacks: ({ event }) => [event?.note ? null : 'what came of it, in a sentence'],
}
