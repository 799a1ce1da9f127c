// Message: let the introducer know that you took it up.
import { sign } from '../pieces.ts'
import type { DraftRecord } from '../record.ts'

export const keepPosted: DraftRecord = {
  id: 'keep-posted',
  rule: 'keep-posted',
  when: 'you reached out, and nothing is settled yet',
  audience: 'them',
  text: `Subject: {{ contacts | default: 'Your introduction' }}: a word on where it stands

Hi {{ person.first }},

So that you needn’t wonder: I {% if reached %}wrote to {{ contacts }} {{ reached }}{% else %}have been in touch with {{ contacts }}{% endif %}{% if theirs.who %}, and {{ theirs.who }} answered {{ theirs.when }}{% endif %}. When there is more to tell, you’ll hear it from me.

Thank you again.

${sign}
`,
}
