// Message: ask oneself whom it is for.
import type { DraftRecord } from '../record.ts'

export const nobody: DraftRecord = {
  id: 'nobody',
  rule: 'any',
  when: 'the note names nobody to write to',
  audience: 'yourself',
  text: `Subject: Whom is this for?

- The note names nobody to write to. Who is it about?
- Write their name into it, and the words follow.
- If it is done, or won’t be, write that down instead.
`,
}
