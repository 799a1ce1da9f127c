// Message: remind who said yes, and make it easy.
import { offerBriefly, sign, toForward } from '../pieces.ts'
import type { DraftRecord } from '../record.ts'

export const remind: DraftRecord = {
  id: 'remind',
  rule: 'remind',
  when: 'they agreed, and it hasn’t happened',
  audience: 'them',
  text: `Subject: {% if contacts %}The introduction to {{ contacts }}{% else %}The introduction you kindly agreed to{% endif %}

Hi {{ person.first }},

{% if event %}{{ event.when | upper_first }}{% else %}A while ago{% endif %} you kindly said yes when I asked: “{{ ask | stop }}” Is there something that I can do to make it easier for you?

${toForward}

If it doesn’t suit any more, just say; that is fine.

${offerBriefly}

${sign}

Say:
- {% if event %}{{ event.when | upper_first }}{% else %}A while ago{% endif %} you kindly said yes when I asked: {{ ask | stop }}
- Is there something that I can do to make it easier for you?
- If it doesn’t suit any more, that is fine.
`,
  lacks: ({ event }) => [event?.note ? `a word on what they said with the yes: “${event.note}”` : null],
}
