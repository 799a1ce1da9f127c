// Message: tell who gave it what came of a lead or of advice.
import { reportEnd, sign } from '../pieces.ts'
import type { DraftRecord } from '../record.ts'

export const reportActed: DraftRecord = {
  id: 'report.acted',
  rule: 'report',
  when: 'you acted on a lead or advice',
  audience: 'them',
  text: `Subject: {% if form == 'advice' %}Your advice{% elsif form == 'lead' %}Your lead{% else %}What you passed on to me{% endif %}{% if purpose %}: {{ purpose }}{% endif %}

Hi {{ person.first }},

{% if form == 'advice' %}You gave me a piece of advice{% elsif form == 'lead' %}You gave me a lead{% elsif contacts %}You introduced me to {{ contacts }}{% else %}You passed something on to me{% endif %}{% if since %} {{ since }}{% endif %}{% if purpose %} ({{ purpose }}){% endif %}, so you should know what came of it. I acted on it {{ event.when }}{% if event.note %}: {{ event.note | stop }}{% else %}.{% endif %}

{% if also %}{% for one in also %}{{ one | stop }} {% endfor %}{% endif %}

Thank you. It was worth a lot to me.

${reportEnd}

${sign}
`,
  lacks: ({ event }) => [event?.note ? null : 'what came of it'],
}
