// All matches of a pattern, for patterns that are tried on every line: `matchAll` makes a copy of its pattern each time.

/** What `pattern` (with the flag `g`, never matching nothing) finds in `text`, in order. */
export function findAll(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) found.push(match)
  return found
}
