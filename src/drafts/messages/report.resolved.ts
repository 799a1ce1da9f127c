// Message: tell the introducer how the story ended.
import { returnFavour, sign } from '../pieces.ts'
import type { DraftRecord } from '../record.ts'

export const reportResolved: DraftRecord = {
  id: 'report.resolved',
  rule: 'report',
  when: 'the story has ended',
  audience: 'them',
  text: `Subject: How the story ended

Hi {{ person.first }},

{% if contacts %}You introduced me to {{ contacts }}{% else %}You helped me{% endif %}{% if since %} {{ since }}{% endif %}, so you should be among the first to know how it ended{% if event.note %}: {{ event.note | stop }}{% else %}: it is settled.{% endif %}

{% if also %}{% for one in also %}{{ one | stop }} {% endfor %}{% endif %}

Thank you. You had a part in it, and I won’t forget it.

${returnFavour}

${sign}
`,
  lacks: ({ event }) => [event?.note ? null : 'how it ended'],
}
