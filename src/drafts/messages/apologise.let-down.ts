// Message: repair a word or a confidence broken.
import { sign } from '../pieces.ts'
import type { DraftRecord } from '../record.ts'

export const apologiseLetDown: DraftRecord = {
  id: 'apologise.let-down',
  rule: 'apologise',
  when: 'somebody you let down',
  audience: 'them',
  text: `Subject: I’m sorry

Hi {{ person.first }},

I let you down{% if event.when %} {{ event.when }}{% endif %}{% if event.note %}: {{ event.note | stop }}{% else %}.{% endif %} {% if late.age == 'months' %}It has taken me {{ late.words }} to say so, which makes it worse. {% elsif late.age == 'weeks' %}I should have said so before today. {% endif %}{% if reason %}{{ reason | upper_first | stop }} It was wrong all the same.{% else %}It was my doing, and it was wrong.{% endif %} I’m sorry.

This isn’t how I treat people, and I hope to show it. I’m not asking you for anything; whether you trust me again is yours to decide.

${sign}

Say:
- I let you down{% if event.when %} {{ event.when }}{% endif %}{% if event.note %}: {{ event.note | stop }}{% else %}.{% endif %}
- {% if reason %}{{ reason | upper_first | stop }} It was wrong all the same.{% else %}It was my doing, and it was wrong.{% endif %} I’m sorry.
- This isn’t how I treat people, and I hope to show it.
- I’m not asking you for anything; whether you trust me again is yours to decide.
`,
}
