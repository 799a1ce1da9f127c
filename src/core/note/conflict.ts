// Unfinished merges: Git's conflict markers in a text.
import { type Span, spanAt } from '../text/span.ts'

/** The first `<<<<<<<` line that is followed by `=======` and `>>>>>>>` lines; null where there is none. */
export function findConflict(text: string): Span | null {
  if (!text.includes('<<<<<<<')) return null
  const ours = /^<{7}(?: [^\r\n]*)?\r?$/gm
  for (let match = ours.exec(text); match; match = ours.exec(text)) {
    const middle = /^={7}\r?$/m.exec(text.slice(match.index))
    const theirs = middle && /^>{7}(?: [^\r\n]*)?\r?$/m.exec(text.slice(match.index + middle.index))
    if (theirs) return spanAt(match.index, match[0].trimEnd().length)
  }
  return null
}
