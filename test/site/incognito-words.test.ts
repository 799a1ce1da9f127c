// What is left of names, texts and sentences while the screen is shared.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { getDay, makeAgenda, rules } from '#core'
import { dotted, initialled } from '../../src/site/incognito/masked.ts'
import { notebookOf } from '../core/notebook-of.ts'
import { maskedSentence } from '../../src/site/incognito/sentence.ts'

test.each([
  ['Raj Patel', 'R. P.'],
  ['Raj Patel, through Ana Silva', 'R. P., through A. S.'],
  ['Jean-Luc de Groot', 'J. D. G.'],
  ['An introduction asked of Priya', 'An introduction asked of P.'],
  ['名前', '名.'],
  ['מִרְיָם כהן', 'מִ. כ.'],
  ['🦊 fox', '• F.'],
  ['O’Brien', 'O.'],
  ['<b>Bo</b>', '•B•B•/B•'.replaceAll('B', 'B.')],
])('%s is %s', (name, initials) => {
  expect(initialled(name)).toBe(initials)
})

test('a text keeps its shape and none of its letters', () => {
  expect(dotted('met at 5, said “José”!')).toBe('••• •• •, •••• “••••”!')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(dotted(text)).not.toMatch(/[\p{L}\p{N}]/u)
      expect(dotted(dotted(text))).toBe(dotted(text))
    }),
  )
})

const files = {
  'contacts/will.md': '---\nname: Will Today\n---\n- [ ] 2026-11-22 ask Will about Rosa’s boat\n',
  'introductions/ana-to-will.md':
    '---\nkind: received\nintroducer: Ana de la Cruz\nto: will\ndate: 2026-11-18\n---\n## Timeline\n- 2026-11-19 reached out to will\n- 2026-11-20 met will\n',
}

test('what is owed keeps its verbs, a promise nothing but initials', () => {
  const notebook = notebookOf(files)
  const masked = makeAgenda(notebook, getDay('2026-11-22')).map((one) => maskedSentence(one, notebook))
  expect(masked).toContain('••• W. ••••• ••••’• ••••')
  expect(masked).toContain('Tell A. how it went with W.')
})

describe('every rule’s sentence is known', () => {
  test.each(rules.filter(({ id }) => id !== 'promise').map((rule) => [rule.id, rule] as const))(
    '%s',
    (_, rule) => {
      for (const { files: notes, today } of rule.examples) {
        const notebook = notebookOf(notes)
        for (const one of makeAgenda(notebook, getDay(today))) {
          if (one.rule !== rule.id) continue
          expect(maskedSentence(one, notebook).split(': ')[0]).not.toContain('•')
        }
      }
    },
  )
})
