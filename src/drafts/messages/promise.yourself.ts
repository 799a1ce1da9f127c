// Message: keep a promise that names nobody.
import type { DraftRecord } from '../record.ts'

export const promiseYourself: DraftRecord = {
  id: 'promise.yourself',
  rule: 'promise',
  when: 'a promise that names nobody',
  audience: 'yourself',
  text: `Subject: You promised: {{ promise.text }}

- What is left to do, and can you do it now?
- If not: whom do you tell, and which day can you name?
`,
}
