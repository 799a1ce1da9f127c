// Lists and labels in words.
/** "Ana", "Ana and Raj", "Ana, Raj and Lena". */
export const listWords = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`

/** A word of the notebook as a label: "reached-out" is "Reached out", "re-asked" is "Asked again". */
export const labelOf = (word: string): string =>
  word.startsWith('re-') ? `${capitalise(word.slice(3))} again` : capitalise(word.replaceAll('-', ' '))

export const capitalise = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
