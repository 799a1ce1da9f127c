// Where names stand in a text, as whole words: no pattern is made for them, which would cost more than all else of a row.

/**
 * Cuts `text` at every one of the `names` (not empty) that stands there as a whole word, the longest of those that begin
 * at the same place: what stands between them at the even places, the names at the odd ones.
 */
export function cutAtNames(text: string, names: readonly string[]): readonly string[] {
  const pieces: string[] = []
  let from = 0
  for (;;) {
    const found = firstOf(text, names, from)
    if (found === undefined) return [...pieces, text.slice(from)]
    pieces.push(text.slice(from, found.at), found.name)
    from = found.at + found.name.length
  }
}

interface Place {
  readonly at: number
  readonly name: string
}

function firstOf(text: string, names: readonly string[], from: number): Place | undefined {
  let first: Place | undefined
  for (const name of names) {
    const at = placeOf(text, name, from)
    if (at < 0 || (first && (at > first.at || (at === first.at && name.length <= first.name.length))))
      continue
    first = { at, name }
  }
  return first
}

/** Where `name` stands as a whole word at or after `from`; -1 where it doesn't. */
function placeOf(text: string, name: string, from: number): number {
  let at = text.indexOf(name, from)
  while (at >= 0 && !isWhole(text, at, at + name.length)) at = text.indexOf(name, at + 1)
  return at
}

// two units hold any one letter
const isWhole = (text: string, start: number, end: number): boolean =>
  !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, start - 2), start)) &&
  !/^[\p{L}\p{M}\p{N}]/u.test(text.slice(end, end + 2))
