// Message: send what was promised.
import { sign } from '../pieces.ts'
import type { DraftRecord } from '../record.ts'

export const promise: DraftRecord = {
  id: 'promise',
  rule: 'promise',
  when: 'a promise to somebody',
  audience: 'them',
  text: `Subject: {% if promise.thing %}{{ promise.thing | upper_first }}{% else %}As promised{% endif %}

Hi {{ person.first }},

{% if is_late %}This comes later than I promised, and I’m sorry for that. {% endif %}{% if promise.thing %}{% if is_late %}Here is what I owe you{% else %}As promised{% endif %}: {{ promise.thing }}.{% else %}I promised you something ({{ promise.text }}), and it’s done.{% endif %}

If something about it isn’t as you need it, just say.

${sign}
`,
  lacks: ({ promise }) => [promise?.thing ? `${promise.thing}, attached` : null],
}
