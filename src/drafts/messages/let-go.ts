// Message: let a request go: the questions to ask oneself.
import type { DraftRecord } from '../record.ts'

export const letGo: DraftRecord = {
  id: 'let-go',
  rule: 'let-go',
  when: 'asked twice, and no answer',
  audience: 'yourself',
  text: `Subject: Let the request to {{ introducer.first | default: 'them' }} go

You asked: “{{ ask | stop }}”

- Was it clear, and could they act on it?
- Do they have that relationship, and had they the time?
- Do they know somebody better placed, who does what you do?
- Were they burned once, after introducing somebody?
- Do they trust the quality of your work? What could you show them?
- What can you do for {{ introducer.first | default: 'them' }} meanwhile?

Then write “closed”, stay friends, and keep introducing others.
`,
}
