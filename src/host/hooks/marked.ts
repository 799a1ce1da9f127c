// The part of a file that is Owed's, between two marks: putting it in, finding it, taking it out, every other byte as it was.

/** Marks as comments of a language whose comments begin with `#`. */
const open = '# >>> owed hooks >>>'
const made = '# >>> owed hooks (this file was made for them) >>>'
const close = '# <<< owed hooks <<<'
const part =
  /^# >>> owed hooks( \(this file was made for them\))? >>>\r?\n[\s\S]*?^# <<< owed hooks <<<(\r?\n|$)/m

/** Texts are bytes as latin1, so that what isn't UTF-8 stays what it was. */
export interface Marked {
  /** Owed's part, marks included, as it stands in the file. */
  readonly part: string
  /** The file without it. */
  readonly rest: string
  /** Whether the file was made for this part alone. */
  readonly madeForIt: boolean
}

/** Lines between marks. */
export const mark = (lines: readonly string[], isMade = false): string =>
  [isMade ? made : open, ...lines, close, ''].join('\n')

/** Owed's part of a text; undefined where it has none. */
export function findMarked(text: string): Marked | undefined {
  const found = part.exec(text)
  if (!found) return undefined
  const end = found.index + found[0].length
  // Where the text before had no line break at its end, the part brought one along.
  const start = found[2] === '' && text[found.index - 1] === '\n' ? found.index - 1 : found.index
  return {
    part: found[0],
    rest: text.slice(0, start) + text.slice(end),
    madeForIt: found[1] !== undefined,
  }
}

/** The text with the part at `offset`, a place at the beginning of a line or the end of the text. */
export function insertMarked(text: string, part: string, offset: number): string {
  const before = text.slice(0, offset)
  const after = text.slice(offset)
  return before === '' || before.endsWith('\n')
    ? before + part + after
    : `${before}\n${part.trimEnd()}${after}`
}
