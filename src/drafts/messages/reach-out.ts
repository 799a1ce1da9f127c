// Message: write to whom you were introduced to; the introducer is thanked and moved to Bcc.
import { offerHelp, signInFull } from '../pieces.ts'
import type { DraftRecord } from '../record.ts'

export const reachOut: DraftRecord = {
  id: 'reach-out',
  rule: 'reach-out',
  when: 'in time',
  audience: 'them',
  text: `Subject: {% if introducer %}Introduction by {{ introducer.name }}{% else %}Our introduction{% endif %}{% if purpose %}: {{ purpose }}{% endif %}

Hi {{ person.first }},

{% if bcc %}{{ introducer.first }}, thank you for introducing us; I’m moving you to Bcc, so that your inbox stays quiet.{% elsif introducer %}{{ introducer.name }} has put us in touch, and I’m grateful for it.{% endif %}

{% if theirs %}Thank you for writing first{% if bcc %}, {{ person.first }}{% endif %}. {% elsif bcc %}{{ person.first }}, {% endif %}I’m glad to meet you{% if purpose %}, and would like to hear more about what brings us together: {{ purpose | stop }}{% else %}.{% endif %} {% if me.seeks %}I’m looking for {{ me.seeks | first }}. {% endif %}Would you have half an hour for me, by phone or video? Name a time that suits you, and I’ll make it work.

${offerHelp}

${signInFull}
`,
}
