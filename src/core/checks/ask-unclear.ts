// Check: a request that nobody could act on.
import type { Check } from './check.ts'
import { people } from './sample.ts'

const request = (ask: string, because = 'because: you worked there\n'): Readonly<Record<string, string>> => ({
  ...people,
  'introductions/a.md': `---\nkind: requested\nintroducer: Ana\nask: ${ask}\n${because}date: 2026-11-01\n---\n`,
})

/** Only "someone" or "anyone": nothing follows that says who. */
const vague =
  /\b(?:some|any)(?:one|body)\b(?: (?:else|good|useful|helpful|interesting|relevant|suitable|nice))?[\s.?!]*$/i

function findVagueness(ask: string, hasBecause: boolean): string | undefined {
  if (ask.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length < 4)
    return 'it has fewer than four words'
  if (vague.test(ask)) return 'it doesn’t say who'
  return hasBecause ? undefined : 'it doesn’t say why they would know them (`because:`)'
}

export const askUnclear: Check = {
  code: 'ask-unclear',
  severity: 'warning',
  title: 'A request that nobody could act on',
  meaning: 'Whoever has to guess whom you mean, and why you ask them, puts it off.',
  remedy:
    'Write one clear sentence: whom you want to meet, and in `because:` why they have that relationship.',
  find: ({ note }) => {
    if (note.sort !== 'introduction' || note.fields.kind !== 'requested' || !note.fields.ask) return []
    const { ask, because } = note.fields
    const vagueness = findVagueness(ask.value, because !== undefined)
    return vagueness === undefined
      ? []
      : [{ span: ask.span, message: `Nobody could act on this request: ${vagueness}.` }]
  },
  examples: [
    { files: request('Do you know anyone?'), finds: ['introductions/a.md:4:6'] },
    { files: request('Would you introduce me to Raj at Northwind?', ''), finds: ['introductions/a.md:4:6'] },
    { files: request('Would you introduce me to Raj at Northwind?'), finds: [] },
  ],
}
