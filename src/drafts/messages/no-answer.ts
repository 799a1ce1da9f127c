// Message: tell the introducer that nobody answered.
import { reportEnd, sign } from '../pieces.ts'
import type { DraftRecord } from '../record.ts'

export const noAnswer: DraftRecord = {
  id: 'no-answer',
  rule: 'no-answer',
  when: 'an introduction you received: a note to the introducer',
  audience: 'them',
  text: `Subject: {{ contacts }} and I couldn’t connect

Hi {{ person.first }},

You introduced me to {{ contacts }}{% if since %} {{ since }}{% endif %}, so you should know how it went: I tried, and we couldn’t connect.{% if attempts %} I got in touch {{ attempts }}, and haven’t heard back.{% endif %} That happens, and I’ll leave it there.

Thank you for opening the door. I valued it, whatever came of it.

${reportEnd}

${sign}
`,
}
