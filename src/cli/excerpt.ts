// The source line of a diagnostic with carets under the very words, as a terminal shows it.
import { displayWidth, graphemes } from './width.ts'

const tab = 4

/** One grapheme, where it begins in the line (UTF-16) and on the screen. */
interface Cell {
  readonly shown: string
  readonly from: number
  readonly column: number
  readonly width: number
}

function cellsOf(line: string): readonly Cell[] {
  let from = 0
  let column = 0
  return graphemes(line).map((grapheme) => {
    const shown = grapheme === '\t' ? ' '.repeat(tab - (column % tab)) : grapheme
    const cell = { shown, from, column, width: displayWidth(shown) }
    from += grapheme.length
    column += cell.width
    return cell
  })
}

/** The cells that fit in `room` columns and hold the caret's first, with what was left out before and after. */
function crop(cells: readonly Cell[], caret: number, room: number) {
  const end = (cell: Cell | undefined) => (cell ? cell.column + cell.width : 0)
  if (end(cells.at(-1)) <= room) return { cells, before: '', after: '' }
  const start = Math.max(0, Math.min(caret - Math.floor(room / 3), end(cells.at(-1)) - room + 1))
  const before = start > 0 ? '…' : ''
  const visible = cells.filter((cell) => cell.column >= start && end(cell) <= start + room - 2)
  const after = end(visible.at(-1)) < end(cells.at(-1)) ? '…' : ''
  return { cells: visible, before, after }
}

/**
 * The line and its carets, cropped to `room` columns.
 * `column` and `endColumn` count UTF-16 code units from 1, the end exclusive; a tab is shown as blanks up to the next fourth column.
 */
export function excerpt(
  line: string,
  column: number,
  endColumn: number,
  room: number,
): { shown: string; carets: string } {
  const all = cellsOf(line)
  const under = (cell: Cell) => cell.from + 1 >= column && cell.from + 1 < endColumn
  const first = all.find(under) ?? all.find((cell) => cell.from + 1 >= column)
  const lineWidth = all.reduce((sum, { width }) => sum + width, 0)
  const { cells, before, after } = crop(all, first?.column ?? lineWidth, room)
  const origin = cells[0]?.column ?? 0
  const start = before.length + (first?.column ?? lineWidth) - origin
  const length = cells.filter(under).reduce((sum, { width }) => sum + width, 0)
  return {
    shown: before + cells.map(({ shown }) => shown).join('') + after,
    carets: ' '.repeat(start) + '^'.repeat(Math.max(1, length)),
  }
}
