// Message: act on a lead or a piece of advice: questions to oneself.
import type { DraftRecord } from '../record.ts'

export const reachOutLead: DraftRecord = {
  id: 'reach-out.lead',
  rule: 'reach-out',
  when: 'a lead or advice, with nobody to write to',
  audience: 'yourself',
  text: `Subject: {% if introducer %}What {{ introducer.first }} passed on to you{% else %}What was passed on to you{% endif %}{% if purpose %}: {{ purpose }}{% endif %}

- What is the smallest first step? Can you take it today?
- Who could help you with it?
- If it isn’t for you: why? Sleep on it before you wave it off, and write the reason behind “passed”.
{% if introducer %}- What will you be able to tell {{ introducer.first }} in a week?{% endif %}
`,
}
