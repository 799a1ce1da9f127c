// How names are compared (fold) and how they become ids (slug).

// Most of what is asked for is in its form already, and looking is cheaper than writing it anew.
const folded = /^[!-@[-`{-~]+(?: [!-@[-`{-~]+)*$/
const slugged = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** `text` as it is compared: NFC, lower case, single spaces, none around. */
export const fold = (text: string): string =>
  folded.test(text) ? text : text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()

/** `text` as an id: lower case, Latin accents dropped, every run of other characters one hyphen; may be empty. */
export function slug(text: string): string {
  if (slugged.test(text)) return text
  const plain = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
  return plain
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
}

/** An id as a title: `ana-silva` is "Ana Silva". */
export const titleCase = (id: string): string =>
  id
    .split(/[-_\s]+/)
    .filter((word) => word !== '')
    .map((word) => {
      const [first = ''] = word
      return first.toUpperCase() + word.slice(first.length)
    })
    .join(' ')
