// What a format says of one finding: its sentence, and what to write instead; nothing that could act on whoever shows it.
import type { Diagnostic } from '#core'

// eslint-disable-next-line no-control-regex
const unprintable = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff]/g

/** `text` with what can't be seen (control characters, changes of direction) replaced; line ends and tabs stay. */
export const printable = (text: string): string => text.toWellFormed().replace(unprintable, '\ufffd')

function remedyOf(expected: readonly string[]): string {
  const [only, ...others] = expected
  if (only === undefined) return ''
  if (others.length > 0) return `\nWrite one of: ${expected.join(', ')}`
  return only.includes('\n') ? `\nWrite:\n${only}` : `\nWrite: ${only}`
}

/** The sentence of a finding and, on a line of its own, its remedy. */
export const wordsOf = ({ message, expected }: Diagnostic): string => printable(message + remedyOf(expected))
