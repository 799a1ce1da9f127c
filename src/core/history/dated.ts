// Lines of a note that begin with a day, as they are recognised from one version of it to the next.
import type { Note, TimelineLine } from '../note/note.ts'

// Every event begins such a line; not every such line is an event, which does no harm: only events are asked for.
const dated = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*([*_]{0,3}\d{4}-\d{2}-\d{2}(?!\d)[^\r\n]*)/gm

/** The lines of a note's text that begin with a day, without what makes them items of a list, in order. */
export const findDated = (text: string): readonly string[] =>
  Array.from(text.matchAll(dated), ([, words = '']) => words.trimEnd())

/** The line that an event of this note begins with, as `findDated` gives it. */
export function writtenLine(note: Note, line: TimelineLine): string {
  const end = /[\r\n]|$/g
  end.lastIndex = line.span.start
  return note.text.slice(line.span.start, end.exec(note.text)?.index).trimEnd()
}

/** What of `all` isn't in `others`, counted: a line that stands twice in one and once in the other stays once. */
export function without(all: readonly string[], others: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const line of others) counts.set(line, (counts.get(line) ?? 0) + 1)
  return all.filter((line) => {
    const count = counts.get(line) ?? 0
    if (count > 0) counts.set(line, count - 1)
    return count === 0
  })
}
