// Message: ask for consent to an introduction, easy to decline.
import { sign } from '../pieces.ts'
import type { DraftRecord } from '../record.ts'

export const ask: DraftRecord = {
  id: 'ask',
  rule: 'ask',
  when: 'before you connect them',
  audience: 'them',
  text: `Subject: May I introduce you to {{ others }}?

Hi {{ person.first }},

{% if client and client.name == others %}{{ client.name }}{% if client.at %} ({{ client.at }}){% endif %} would like to meet you{% elsif client %}I’d like to bring you together with {{ others }}; it was {{ client.first }} who asked me{% elsif other.name == others %}There is somebody whom you might like to meet: {{ other.name }}{% if other.at %} ({{ other.at }}){% endif %}{% else %}There are people whom you might like to meet: {{ others }}{% endif %}{% if purpose %}. It’s about {{ purpose | stop }}{% else %}.{% endif %} {% if person.ask_first %}I know how freely you give of your time and of what you have, so I send nobody to you without your yes. {% endif %}It would cost you a first conversation, half an hour perhaps.

May I connect you? No is a fine answer, and so is “not now”; you needn’t say why, and I’d pass on no more than that it doesn’t suit.

${sign}

Say:
- {% if client and client.name == others %}{{ client.name }} would like to meet you{% else %}You might like to meet {{ others }}{% endif %}{% if purpose %}: {{ purpose | stop }}{% else %}.{% endif %}
- It would cost you a first conversation, half an hour perhaps.
- May I connect you? No is a fine answer, and so is “not now”.
`,
  lacks: ({ other, purpose }) => [
    purpose === null ? `why they should meet` : null,
    other?.at === null ? `who ${other.first} is, in a few words` : null,
  ],
}
