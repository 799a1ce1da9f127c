// Message: thank whom you met, the next day.
import { offerHelp, sign } from '../pieces.ts'
import type { DraftRecord } from '../record.ts'

export const thankContact: DraftRecord = {
  id: 'thank-contact',
  rule: 'thank-contact',
  when: 'after a meeting',
  audience: 'them',
  text: `Subject: Thank you for your time

Hi {{ person.first }},

Thank you for your time{% if event %} {{ event.when }}{% endif %}. {% case event.tag %}{% when 'not-a-fit' %}Even though it isn’t a fit, I’m glad that we talked, and I’ll think of whom it would suit.{% when 'clunker' %}We took a while to find our feet, and I’m glad that we met all the same.{% when 'dud' %}There may be nothing that we can do for each other right now, and I’m glad that we met all the same.{% else %}I enjoyed it, and took a good deal away with me.{% endcase %}

${offerHelp}

${sign}
`,
  lacks: () => ['one thing that stayed with you'],
}
