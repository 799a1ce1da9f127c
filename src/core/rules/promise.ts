// Rule: keep what you promised.
import { contact } from './example.ts'
import type { Rule } from './rule.ts'
import { findPromise } from './keeping.ts'

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export const promise: Rule = {
  id: 'promise',
  applies: 'any entry',
  strength: 'duty',
  title: 'Keep a promise',
  why: 'A promise not kept breaks trust.',
  opens: 'as soon as it is written',
  due: 'on its date',
  lapses: 'a week after its date',
  ends: 'nothing else',
  done: 'ticked',
  channels: [],
  say: ({ about }) => upperFirst(about ?? 'keep the promise'),
  owes: { entry: (entry, desk) => entry.promises.flatMap((made) => findPromise(made, desk) ?? []) },
  examples: [
    {
      files: { 'contacts/ana.md': '---\nname: Ana\n---\n- [ ] 2026-11-10 send her the deck\n' },
      today: '2026-11-10',
      owed: ['ana/promise/send-her-the-deck due 2026-11-10'],
    },
    { files: contact(''), today: '2026-11-10', owed: [] },
  ],
}
