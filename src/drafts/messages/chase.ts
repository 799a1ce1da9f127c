// Message: ask once more for consent; silence counts as a no.
import { sign } from '../pieces.ts'
import type { DraftRecord } from '../record.ts'

export const chase: DraftRecord = {
  id: 'chase',
  rule: 'chase',
  when: 'no answer yet, or “not now” until today',
  audience: 'them',
  text: `Subject: {{ others | upper_first }}: once more, and then I’ll let it be

Hi {{ person.first }},

{% if theirs.verb == 'not-now' %}{{ theirs.when | upper_first }} you asked me to come back to you about {{ others }}{% else %}{% if mine %}{{ mine.when | upper_first }}{% else %}A while ago{% endif %} I asked you whether I may introduce you to {{ others }}{% endif %}{% if purpose %} ({{ purpose }}){% endif %}. Would you like to meet?

Yes, no and “not now” are all fine, and one word is enough. If I hear nothing, I’ll take it as a no and won’t ask again.

${sign}
`,
}
