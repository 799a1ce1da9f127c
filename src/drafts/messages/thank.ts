// Message: thank who introduced you, at once.
import { returnFavour, sign } from '../pieces.ts'
import type { DraftRecord } from '../record.ts'

export const thank: DraftRecord = {
  id: 'thank',
  rule: 'thank',
  when: 'for an introduction, a lead or advice',
  audience: 'them',
  text: `Subject: Thank you{% if contacts %} for introducing {{ contacts }}{% endif %}

Hi {{ person.first }},

{% if contacts %}Thank you for introducing me to {{ contacts }}.{% else %}Thank you for {% if form == 'advice' %}your advice{% elsif form == 'lead' %}the lead{% else %}passing this on to me{% endif %}{% if purpose %} ({{ purpose }}){% endif %}.{% endif %} {% if rebuilding %}That you do so again, after I let you down, means a great deal to me, and I won’t let this one lie.{% else %}It means a lot to me that you thought of me.{% endif %} {% if reached %}{% if contacts %}I wrote to {{ contacts }} {{ reached }}, and{% else %}I’m on it, and{% endif %}{% elsif contacts %}I’m writing to {{ contacts }} now, and{% else %}I’ll act on it this week, and{% endif %} I’ll tell you how it goes.

${returnFavour}

${sign}
`,
}
