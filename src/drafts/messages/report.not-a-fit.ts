// Message: tell the introducer that it isn’t a fit, and whom it would suit.
import { reportEnd, sign } from '../pieces.ts'
import type { DraftRecord } from '../record.ts'

export const reportNotAFit: DraftRecord = {
  id: 'report.not-a-fit',
  rule: 'report',
  when: 'tagged #not-a-fit',
  audience: 'them',
  text: `Subject: How it went with {{ contacts }}

Hi {{ person.first }},

You introduced me to {{ contacts }}{% if since %} {{ since }}{% endif %}, so you should know how it went. We {{ event.how }} {{ event.when }}, and it isn’t a fit{% if event.note %}: {{ event.note | stop }}{% else %}, though it could be one for somebody else.{% endif %}{% unless event.note contains 'suit' %} I’ll tell you if I think of whom it would suit.{% endunless %}

{% if also %}{% for one in also %}{{ one | stop }} {% endfor %}{% endif %}

Thank you. It was a good conversation to have had, and I valued it.

${reportEnd}

${sign}
`,
  lacks: ({ event }) => [
    /\bsuit/.test(event?.note ?? '') ? null : 'whom it would suit, if you know somebody',
  ],
}
