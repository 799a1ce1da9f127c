// Breaking words into lines that fit a terminal.
import { displayWidth } from './width.ts'

/** The lines of `text` in at most `width` columns, broken at blanks; a longer word stands alone. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    if (line === '') line = word
    else if (displayWidth(line) + 1 + displayWidth(word) <= width) line += ` ${word}`
    else {
      lines.push(line)
      line = word
    }
  }
  return line === '' ? lines : [...lines, line]
}

/** `text` in lines of at most `width` columns, each of them indented by `indent` blanks. */
export const wrapIndented = (text: string, width: number, indent: number): readonly string[] =>
  wrap(text, width - indent).map((line) => ' '.repeat(indent) + line)
