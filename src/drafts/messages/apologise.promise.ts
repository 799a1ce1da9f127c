// Message: repair a promise not kept.
import { sign } from '../pieces.ts'
import type { DraftRecord } from '../record.ts'

export const apologisePromise: DraftRecord = {
  id: 'apologise.promise',
  rule: 'apologise',
  when: 'a promise not kept',
  audience: 'them',
  text: `Subject: {% if promise.thing %}{{ promise.thing | upper_first }}{% else %}What I promised you{% endif %}: I’m sorry

Hi {{ person.first }},

{% if promise.thing %}I promised you {{ promise.thing }} by {{ promise.day }}{% else %}I made you a promise for {{ promise.day }} ({{ promise.text }}){% endif %}. {% if late.age == 'months' %}That was {{ late.words }} ago, which is far too long.{% elsif late.age == 'weeks' %}That was {{ late.words }} ago.{% else %}That day has gone by.{% endif %} {% if reason %}{{ reason | upper_first | stop }} It was mine to do all the same.{% else %}I forgot; it was mine to do.{% endif %} I’m sorry.

This isn’t how I treat people, and I hope to show it. {% if promise.thing %}You’ll have what I promised today.{% else %}I’ll do it today.{% endif %} I’m not asking you for anything.

${sign}

Say:
- {% if promise.thing %}I promised you {{ promise.thing }} by {{ promise.day }}{% else %}I made you a promise for {{ promise.day }} ({{ promise.text }}){% endif %}, and I didn’t keep it.
- {% if reason %}{{ reason | upper_first | stop }} It was mine to do all the same.{% else %}I forgot; it was mine to do.{% endif %} I’m sorry.
- This isn’t how I treat people, and I hope to show it.
- {% if promise.thing %}You’ll have it today.{% else %}I’ll do it today.{% endif %} I’m not asking you for anything.
`,
}
