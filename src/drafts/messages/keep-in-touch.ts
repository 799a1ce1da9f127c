// Message: get in touch again, with nothing to ask for.
import { offerHelp, sign } from '../pieces.ts'
import type { DraftRecord } from '../record.ts'

export const keepInTouch: DraftRecord = {
  id: 'keep-in-touch',
  rule: 'keep-in-touch',
  when: 'it has been a while',
  audience: 'them',
  text: `Subject: How are you?

Hi {{ person.first }},

{% if quiet %}It has been {{ quiet }} since we were last in touch, and I’ve been wondering how you are.{% else %}I’ve been wondering how you are.{% endif %} What are you busy with these days? {% if person.seeks %}Are you still looking for {{ person.seeks | first }}?{% endif %}

No need to answer soon; I only wanted to say hello. ${offerHelp}

${sign}
`,
  lacks: () => ['a line of your own news'],
}
