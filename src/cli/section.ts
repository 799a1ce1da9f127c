// A titled block of lines, left out where it holds none.
import type { Terminal } from './terminal.ts'
import { padTo } from './width.ts'
import { wrap } from './wrap.ts'

/** An empty line, the title and the lines; nothing where there are no lines. */
export const section = (title: string, lines: readonly string[], { paint }: Terminal): readonly string[] =>
  lines.length === 0 ? [] : ['', paint('bold', title), ...lines]

/** Lines of `label  text`, the texts wrapped in a column of their own; rows without text are left out. */
export function rowLines(
  rows: readonly (readonly [string, string])[],
  labelWidth: number,
  { paint, width }: Terminal,
) {
  return rows
    .filter(([, text]) => text !== '')
    .flatMap(([label, text]) =>
      wrap(text, width - labelWidth - 2).map(
        (line, index) =>
          `  ${index === 0 ? paint('dim', padTo(label, labelWidth)) : ' '.repeat(labelWidth)}${line}`,
      ),
    )
}
