// Unfinished merges: Git's conflict markers in a text.
import { type Span, spanAt } from '../text/span.ts'

/** The first `<<<<<<<` line that is followed by `=======` and `>>>>>>>` lines; null where there is none. */
export function findConflict(text: string): Span | null {
  if (!text.includes('<<<<<<<')) return null
  let ours: Span | null = null
  let divided = false
  for (const { 0: line, 1: mark, index } of text.matchAll(/^(<{7}|={7}|>{7})(?:$| .*$|\r$)/gm)) {
    if (mark?.startsWith('<')) ours ??= spanAt(index, line.trimEnd().length)
    else if (mark?.startsWith('=')) divided ||= ours !== null
    else if (ours && divided) return ours
  }
  return null
}
