// Message: ask oneself how a meeting went.
import type { DraftRecord } from '../record.ts'

export const debrief: DraftRecord = {
  id: 'debrief',
  rule: 'debrief',
  when: 'after a meeting',
  audience: 'yourself',
  text: `Subject: How did it go with {{ contacts }}?

- Did you meet or talk{% if event.until %} {{ event.until }}{% endif %}? If not: did nobody come, or is there another day?
- Was it worth the time: went well, a clunker, not a fit, a dud?
- If it isn’t a fit, whom would it suit?
- What did you promise, and for which day?
- What can you tell {{ introducer.first | default: 'others' }} about it?
`,
}
