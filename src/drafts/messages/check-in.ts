// Message: ask each how it goes, about a week after.
import { sign } from '../pieces.ts'
import type { DraftRecord } from '../record.ts'

export const checkIn: DraftRecord = {
  id: 'check-in',
  rule: 'check-in',
  when: 'about a week after you introduced them',
  audience: 'them',
  text: `Subject: How is it going with {{ others }}?

Hi {{ person.first }},

{{ event.when | default: 'a while ago' | upper_first }} I introduced you to {{ others }}. How is it going?

If nothing has come of it, or it isn’t what you hoped for, please tell me that too: then I can help, and introduce better another time.

${sign}
`,
}
