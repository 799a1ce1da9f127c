// Message: repair a lapse honestly: acknowledged, no excuse unless one is given, nothing asked in return.
import { sign } from '../pieces.ts'
import type { DraftRecord } from '../record.ts'

export const apologise: DraftRecord = {
  id: 'apologise',
  rule: 'apologise',
  when: 'an introduction left lying',
  audience: 'them',
  text: `Subject: {% if contacts %}Your introduction to {{ contacts }}{% else %}What you passed on to me{% endif %}: I’m sorry

Hi {{ person.first }},

{{ since | default: 'a while ago' | upper_first }} you {% if contacts %}introduced me to {{ contacts }}{% else %}passed something on to me{% endif %}, {% case late.age %}{% when 'days' %}and I let it lie.{% when 'weeks' %}and I let it lie for {{ late.words }}.{% if contacts %} You lent me your name, and I left it standing there.{% endif %}{% else %}and I let it lie for {{ late.words }}. That is far too long, and I can’t make the time good; I can only say that I know it.{% endcase %} {% if reason %}{{ reason | upper_first | stop }} It was mine to do all the same.{% else %}I forgot; it was mine to do.{% endif %} I’m sorry.

This isn’t how I treat people, and I hope to show it. {% if reached %}I wrote to {{ contacts }} {{ reached }}.{% elsif contacts %}I’m writing to {{ contacts }} today, and {% if late.age == 'months' %}will say there, too, that the silence was mine{% else %}will say there that the delay was mine alone{% endif %}.{% else %}I’m acting on it today.{% endif %} I’m not asking you for anything.

${sign}

Say:
- You {% if contacts %}introduced me to {{ contacts }}{% else %}passed something on to me{% endif %}{% if since %} {{ since }}{% endif %}, and I let it lie{% if late.age != 'days' %} for {{ late.words }}{% endif %}.
- {% if reason %}{{ reason | upper_first | stop }} It was mine to do all the same.{% else %}I forgot; it was mine to do.{% endif %} I’m sorry.
- This isn’t how I treat people, and I hope to show it.
- {% if reached %}I wrote to {{ contacts }} {{ reached }}.{% elsif contacts %}I’m writing to {{ contacts }} today.{% else %}I’m acting on it today.{% endif %} I’m not asking you for anything.
`,
}
