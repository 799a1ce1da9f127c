// Message: ask once more who hasn’t answered.
import { signInFull } from '../pieces.ts'
import type { DraftRecord } from '../record.ts'

export const nudge: DraftRecord = {
  id: 'nudge',
  rule: 'nudge',
  when: 'no answer yet',
  audience: 'them',
  text: `Subject: {% if purpose %}{{ purpose | upper_first }}{% else %}A second word from me{% endif %}

Hi {{ person.first }},

{% if mine.channel == 'phone' %}I tried to reach you{% else %}I wrote to you{% endif %}{% if mine %} {{ mine.when }}{% endif %}{% if introducer %}, after {{ introducer.name }} had put us in touch{% endif %}. I know how full a week can be, so here I am once more. A quarter of an hour would be plenty, at any time that suits you.

If now isn’t the time, one word is enough, and I won’t take it amiss.

${signInFull}
`,
}
