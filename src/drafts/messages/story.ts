// Message: tell everyone who helped how the story ended.
import { returnFavour, sign } from '../pieces.ts'
import type { DraftRecord } from '../record.ts'

export const story: DraftRecord = {
  id: 'story',
  rule: 'story',
  when: 'another introduction with the same goal is resolved',
  audience: 'them',
  text: `Subject: How the story ended{% if goal %}: {{ goal }}{% endif %}

Hi {{ person.first }},

You helped me on the way{% if goal %} ({{ goal }}){% endif %}, so you should know how it ended{% if event.note %}: {{ event.note | stop }}{% else %}: it is settled.{% endif %}

{% if contacts %}{{ since | default: 'a while ago' | upper_first }} you introduced me to {{ contacts }}, and that was part of it.{% else %}What you passed on to me was part of it.{% endif %} Thank you; I won’t forget it.

${returnFavour}

${sign}
`,
  lacks: ({ event }) => [event?.note ? null : 'how it ended'],
}
