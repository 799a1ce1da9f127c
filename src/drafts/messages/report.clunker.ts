// Message: tell the introducer about a meeting that was hard going.
import { reportEnd, sign } from '../pieces.ts'
import type { DraftRecord } from '../record.ts'

export const reportClunker: DraftRecord = {
  id: 'report.clunker',
  rule: 'report',
  when: 'tagged #clunker',
  audience: 'them',
  text: `Subject: How it went with {{ contacts }}

Hi {{ person.first }},

You introduced me to {{ contacts }}{% if since %} {{ since }}{% endif %}, so you should know how it went. We {{ event.how }} {{ event.when }}, and it was hard going{% if event.note %}: {{ event.note | stop }}{% else %}; we didn’t quite find each other.{% endif %} I don’t think that more will come of it, and that is nobody’s fault.

{% if also %}{% for one in also %}{{ one | stop }} {% endfor %}{% endif %}

Thank you for it all the same. I valued that you thought of me, and learned something.

${reportEnd}

${sign}
`,
}
