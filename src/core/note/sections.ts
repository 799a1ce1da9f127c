// A long body in pieces, since a Markdown parser's time grows faster than its text.

const pieceLines = 300

/** Whether there are more lines than one piece has. */
function isLong(source: string): boolean {
  let end = -1
  for (let line = 0; line < pieceLines; line++) {
    end = source.indexOf('\n', end + 1)
    if (end < 0) return false
  }
  return true
}

/**
 * Where the pieces of `source` begin: offsets, the first 0. A new one begins only after some hundred lines, at a heading or at
 * a paragraph after a blank line, outside code and comments: there nothing before it reaches into what follows.
 */
export function findPieces(source: string): readonly number[] {
  if (!isLong(source)) return [0]
  const pieces = [0]
  let [lines, blank, inside] = [0, true, '']
  for (const match of source.matchAll(/.*(?:\r?\n|$)/g)) {
    const line = match[0].trimEnd()
    if (inside === '') {
      if (lines >= pieceLines && (/^#{1,6}[ \t]/.test(line) || (blank && /^[\p{L}<]/u.test(line)))) {
        pieces.push(match.index)
        lines = 0
      }
      inside =
        /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ??
        (/^ {0,3}<(?:!--|script|pre|style|textarea)/i.test(line) ? '<' : '')
      if (inside === '<' && /-->|<\//.test(line)) inside = ''
    } else if (inside === '<' ? /-->|<\//.test(line) : line.trim().startsWith(inside)) inside = ''
    // Below a blank line, and below the line that makes the words above it a heading, something new begins.
    blank = line === '' || /^(?:=+|-{3,})$/.test(line)
    lines++
  }
  return pieces
}
