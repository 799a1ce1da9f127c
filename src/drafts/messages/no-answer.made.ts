// Message: close an unanswered question, with the door left open.
import { sign } from '../pieces.ts'
import type { DraftRecord } from '../record.ts'

export const noAnswerMade: DraftRecord = {
  id: 'no-answer.made',
  rule: 'no-answer',
  when: 'an introduction you make: a last word to who didn’t answer',
  audience: 'them',
  text: `Subject: {% if others %}{{ others | upper_first }}: no need to answer{% else %}No need to answer{% endif %}

Hi {{ person.first }},

I asked you{% if mine %} {{ mine.when }}{% endif %} whether you’d like to meet {{ others | default: 'somebody I know' }}. I take it that it doesn’t suit you now, which is fine. I’ll say just that and nothing more, and you needn’t do anything.

Should it suit you later, a line is enough.

${sign}
`,
}
