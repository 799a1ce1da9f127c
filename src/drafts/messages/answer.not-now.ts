// Message: come back to who said “not now”, on the day they named.
import { offerHelp, signInFull } from '../pieces.ts'
import type { DraftRecord } from '../record.ts'

export const answerNotNow: DraftRecord = {
  id: 'answer.not-now',
  rule: 'answer',
  when: 'the day has come that they put it off to',
  audience: 'them',
  text: `Subject: {% if purpose %}{{ purpose | upper_first }}{% else %}As you asked{% endif %}

Hi {{ person.first }},

{% if theirs %}{{ theirs.when | upper_first }} you{% else %}You{% endif %} asked me to come back to you later, so here I am. Is now a better time? Half an hour would do, by phone or video, on a day that suits you.

If it isn’t, tell me when it would be, or that it won’t; either is fine.

${offerHelp}

${signInFull}
`,
  lacks: ({ theirs }) => [theirs?.note ? `a word on what they said then: “${theirs.note}”` : null],
}
