// Words of a note as they can stand in a letter: one line, without what would move a cursor or hide words.

/** `text` in one line, with single blanks and no control characters. */
export const plain = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toWellFormed()

/** `text` without the full stop that ends it; null where nothing is left. */
export function withoutStop(text: string): string | null {
  const bare = plain(text).replace(/(?<![.])\.$/, '')
  return bare === '' ? null : bare
}

/** Where a promise begins with sending or giving something to somebody, that thing: "send Raj the deck" is "the deck". */
export function thingIn(text: string, names: readonly string[]): string | null {
  const verb = /^(?:send|mail|e-?mail|forward|bring|lend|pass on)\s+/i.exec(text)
  if (!verb) return null
  let rest = text.slice(verb[0].length)
  const whom = [...names, 'her', 'him', 'them', 'you'].find((name) =>
    rest.toLowerCase().startsWith(`${name.toLowerCase()} `),
  )
  if (whom !== undefined) rest = rest.slice(whom.length + 1)
  const thing = /^(?:my|the|a|an|our|some|two|three|both|that|those|these|this)\s/i.test(rest) ? rest : null
  return thing === null
    ? null
    : withoutStop(
        thing.replace(/\s+to\s+(\S+)$/i, (whole, name: string) =>
          names.some((known) => known.toLowerCase() === name.toLowerCase()) ? '' : whole,
        ),
      )
}
