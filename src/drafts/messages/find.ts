// Message: name somebody, or say no, rather than let it languish.
import { sign } from '../pieces.ts'
import type { DraftRecord } from '../record.ts'

export const find: DraftRecord = {
  id: 'find',
  rule: 'find',
  when: 'somebody asked you for a person',
  audience: 'them',
  text: `Subject: {{ wanted | upper_first }}

Hi {{ person.first }},

{{ since | default: 'a while ago' | upper_first }} you asked me for {{ wanted | stop }} I’ve thought about it with care, and the right person hasn’t come to mind. I’d rather tell you than leave you waiting.

If somebody turns up, I’ll ask them, and you’ll hear from me at once.

${sign}
`,
  lacks: () => ['a name instead of the no, if you have one and they agree'],
}
