// A draft as a mailto: link, as RFC 6068 has it.
import type { Draft } from './draft.ts'

// Mail programs and the systems that start them refuse longer ones.
const longest = 1_900
const cutNote = '\r\n\r\n[…]'

const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)

/** The address of `Ana Silva <ana@example.org>`, encoded but for its last @. */
function encodeAddress(mailbox: string): string {
  const address = /<([^<>]*)>$/.exec(mailbox)?.[1] ?? mailbox
  return encode(address).replace(/%40(?!.*%40)/, '@')
}

/** Whether a draft's body fits into a link; where not, the link ends with “[…]”. */
export const fitsMailto = (draft: Draft): boolean => !mailtoOf(draft).endsWith(encode(cutNote))

/** The draft as a `mailto:` link with subject, Cc, Bcc and body; a long body is cut at a word and says so. */
export function mailtoOf({ to, cc, bcc, subject, body }: Draft): string {
  const fields = (text: string) =>
    [
      ['cc', cc.map(encodeAddress).join(',')],
      ['bcc', bcc.map(encodeAddress).join(',')],
      ['subject', encode(subject)],
      ['body', encode(text)],
    ]
      .filter(([, value]) => value !== '')
      .map(([name, value]) => `${name}=${value}`)
      .join('&')
  const link = (text: string): string => `mailto:${to.map(encodeAddress).join(',')}?${fields(text)}`
  const text = body.toWellFormed().replace(/\r\n|\r|\n/g, '\r\n')
  const whole = link(text)
  if (whole.length <= longest) return whole
  let words = text.split(/(?=\s)/)
  while (words.length > 0 && link(words.join('') + cutNote).length > longest) words = words.slice(0, -1)
  return link(words.join('').trimEnd() + cutNote)
}
