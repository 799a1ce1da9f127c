// Message: ask for an introduction: clear, easy to decline, with a paragraph to forward.
import { offerBriefly, sign, toForward } from '../pieces.ts'
import type { DraftRecord } from '../record.ts'

export const request: DraftRecord = {
  id: 'request',
  rule: 'request',
  when: 'you ask for an introduction',
  audience: 'them',
  text: `Subject: {% if contacts %}An introduction to {{ contacts }}?{% else %}A request, and no is a fine answer{% endif %}

Hi {{ person.first }},

{{ ask | stop }}{% if because_you %} I ask you because {{ because_you | stop }}{% endif %}

If it’s awkward, or you’d rather not, please just say so: it changes nothing between us.

${toForward}

${offerBriefly}

${sign}

Say:
- {{ ask | stop }}{% if because_you %} I ask you because {{ because_you | stop }}{% endif %}
- No is a fine answer, and changes nothing between us.
- Shall I send you a paragraph that you can forward?
`,
  lacks: ({ because, because_you, person }) => [
    because !== null && because_you === null ? `why you ask ${person?.first ?? 'them'}: ${because}` : null,
  ],
}
