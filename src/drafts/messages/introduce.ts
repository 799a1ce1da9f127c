// Message: introduce them to each other: who each is, and why it matters to the other.
import { sign } from '../pieces.ts'
import type { DraftRecord } from '../record.ts'

export const introduce: DraftRecord = {
  id: 'introduce',
  rule: 'introduce',
  when: 'all have said yes',
  audience: 'them',
  text: `Subject: {{ people | map: 'name' | and }}{% if purpose %}: {{ purpose }}{% endif %}

Hi {{ people | map: 'first' | and }},

You {% if people.size > 2 %}all{% else %}both{% endif %} said yes, so here you are.{% if purpose %} It’s about {{ purpose | stop }}{% endif %}

{% for one in people %}{{ one.others }}, meet {{ one.name }}{% if one.at %} ({{ one.at }}){% endif %}.{% if one.offers %} {{ one.first }} can help with {{ one.offers | slice: 0, 2 | and }}.{% endif %}{% if one.seeks %} {{ one.first }} is looking for {{ one.seeks | slice: 0, 2 | or }}.{% endif %}

{% endfor %}
{% if together %}We’ll all meet {{ together }}; the rest is better said there.{% elsif client %}{{ client.first }}, you asked for it, so the first step is yours: please suggest a time.{% else %}{{ people.first.first }}, would you suggest a time?{% endif %} I’ll ask each of you in about a week how it goes. Until then, I’m here if you need me.

${sign}

Say:
- You {% if people.size > 2 %}all{% else %}both{% endif %} said yes{% if purpose %}; it’s about {{ purpose | stop }}{% else %}.{% endif %}
{% for one in people %}- {{ one.others }}, meet {{ one.name }}{% if one.at %} ({{ one.at }}){% endif %}.{% if one.offers %} {{ one.first }} can help with {{ one.offers | slice: 0, 2 | and }}.{% endif %}{% if one.seeks %} {{ one.first }} is looking for {{ one.seeks | slice: 0, 2 | or }}.{% endif %}
{% endfor %}- {% if client %}{{ client.first }}{% else %}{{ people.first.first }}{% endif %} takes the next step. I’ll ask each of you in about a week how it goes.
`,
  lacks: ({ people }) =>
    people.flatMap(({ first, offers, seeks, others, note }) => [
      offers || seeks ? null : `why ${first} matters to ${others}`,
      note === null ? null : `what ${first} said with the yes: “${note}”`,
    ]),
}
