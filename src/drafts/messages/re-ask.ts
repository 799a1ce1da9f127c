// Message: ask again, gently, and ask what stands in the way.
import { offerBriefly, sign, toForward } from '../pieces.ts'
import type { DraftRecord } from '../record.ts'

export const reAsk: DraftRecord = {
  id: 're-ask',
  rule: 're-ask',
  when: 'a request without an answer',
  audience: 'them',
  text: `Subject: {% if contacts %}{{ contacts }}{% else %}My request{% endif %}: a gentle second question

Hi {{ person.first }},

{{ since | default: 'a while ago' | upper_first }} I asked you something: “{{ ask | stop }}” I know that you have enough to do, so I only want to ask what stands in the way. Was it clear what I’m after? Do you know each other well enough for you to ask? Or has there simply been no time?

Whatever it is, I’d be glad to know, and no is a fine answer.

${toForward}

${offerBriefly}

${sign}

Say:
- {{ since | default: 'a while ago' | upper_first }} I asked you: {{ ask | stop }}
- Was it clear what I’m after? Do you know each other well enough? Has there been time?
- No is a fine answer, and changes nothing between us.
`,
  lacks: ({ theirs }) => [theirs?.note ? `a word on what they said: “${theirs.note}”` : null],
}
