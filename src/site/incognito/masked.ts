// Texts as dots and names as initials: what is left to see while the screen is shared.

/** Letters, digits and pictures as dots; spaces and punctuation stay, so that a text keeps its shape. */
export const dotted = (text: string): string => text.replace(/[\p{L}\p{N}\p{S}](?:\p{M}|\u200d)*/gu, '•')

// Between the names of a title; as written there.
const joining: ReadonlySet<string> = new Set(
  'and through asked of looking for from A An a an lead Advice referral introduction'.split(' '),
)

/** Each name as its first letter and a full stop, "Raj Patel, through Ana Silva" as "R. P., through A. S."; pictures as dots. */
export const initialled = (text: string): string =>
  text
    .replace(/\p{S}(?:\p{M}|\u200d)*/gu, '•')
    .replace(/[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}'’.-]|\u200c|\u200d)*/gu, (word) =>
      joining.has(word) ? word : `${firstLetter(word)}.`,
    )

const firstLetter = (word: string): string => (/^.\p{M}*/u.exec(word)?.[0] ?? '•').toUpperCase()
