// Message: thank who considered a request and said no.
import { offerHelp, sign } from '../pieces.ts'
import type { DraftRecord } from '../record.ts'

export const thankDeclined: DraftRecord = {
  id: 'thank.declined',
  rule: 'thank',
  when: 'for considering a request that was declined',
  audience: 'them',
  text: `Subject: Thank you for considering it

Hi {{ person.first }},

Thank you for thinking about it, and for telling me plainly. I quite understand, and it changes nothing between us.

${offerHelp}

${sign}
`,
}
