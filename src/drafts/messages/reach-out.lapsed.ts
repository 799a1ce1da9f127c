// Message: write to whom you were introduced to, after a lapse: no reason, the introducer honoured, glad to talk.
import { signInFull } from '../pieces.ts'
import type { DraftRecord } from '../record.ts'

export const reachOutLapsed: DraftRecord = {
  id: 'reach-out.lapsed',
  rule: 'reach-out',
  when: 'after it lapsed',
  audience: 'them',
  text: `Subject: {% if introducer %}{{ introducer.name }}’s introduction{% else %}Our introduction{% endif %}, and my silence

Hi {{ person.first }},

{% if introducer %}{{ introducer.name }} introduced us{% else %}We were introduced{% endif %}{% if since %} {{ since }}{% endif %}{% if purpose %} ({{ purpose }}){% endif %}, and you should have heard from me then. I’m sorry that you didn’t.{% if introducer %} Please don’t put it down to {{ introducer.first }}: the introduction was a kind one, and I value it.{% endif %}

{% if theirs %}Thank you for writing all the same. {% endif %}I’d be very glad to talk, if you still would. Name a time that suits you, by phone or video, and I’ll make it work.

${signInFull}
`,
}
