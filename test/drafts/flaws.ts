// How one sees that something missing left a hole in a letter.
import type { Draft } from '../../src/drafts/draft.ts'

const holes: readonly (readonly [string, RegExp])[] = [
  ['a word of the machine', /undefined|\bnull\b|\[object|NaN|\{\{|\}\}|\{%|%\}/],
  ['two blanks', /[^\n] {2,}/],
  ['a blank before a mark', / [,.;:!?)]|\( /],
  ['two marks', /[,;:]\s*[,.;:]|(?<!\.)\.\.(?!\.)|\?\.|\(\)/],
  ['a greeting to nobody', /^Hi ?,$/m],
  ['a line that breaks off', /[,;:(]$/m],
  ['blanks at an end', /^[^\S\n]|[^\S\n]$/m],
  ['empty lines in a row', /\n{3}/],
]

const greeting = /^Hi [^\n]+,$/gm

/** What is wrong with how a draft reads, in a few words each. */
export function flawsOf({ subject, body, spoken, missing, audience }: Draft): readonly string[] {
  const letter = body.replace(greeting, 'Hi.').replace('a paragraph to forward:', 'a paragraph to forward.')
  const texts = [subject, letter, ...spoken, ...missing]
  const found = texts.flatMap((text) =>
    holes.flatMap(([name, pattern]) => (pattern.test(text) ? [`${name}: ${text}`] : [])),
  )
  const silent = [subject, body].filter((text) => text.trim() === '').map(() => 'nothing said')
  const curt = audience === 'them' && !body.startsWith('Hi ') ? [`no greeting: ${body}`] : []
  return [...found, ...silent, ...curt]
}
