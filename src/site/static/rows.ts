// The rows of a long table in the HTML of its page, and those of a former copy that stay as they are.
import type { FormerTable, LongPage, RowSource, TableMark } from '../views/long.ts'

/** What the page of a long table has beside its first part. */
export interface Rest {
  readonly parts: Iterable<LongPage>
  /** Where its rows are taken from; undefined where they are those of the parts. */
  readonly sources?: readonly RowSource[] | undefined
}

const [rowsBegin, rowsEnd, rowBegins] = ['<tbody role="rowgroup">', '</tbody>', '<tr role="row"']

/** Where the rows of the page of a long table stand: it has no other. Throws an Error where there is none: no row may be lost. */
export function rowsIn(address: string, html: string): { readonly start: number; readonly end: number } {
  const [begin, end] = [html.indexOf(rowsBegin), html.indexOf(rowsEnd)]
  if (begin < 0 || end < begin) throw new Error(`${address} has no table`)
  return { start: begin + rowsBegin.length, end }
}

/** Rows one by one, of rows one behind another. */
export function eachRow(rows: string): readonly string[] {
  const starts: number[] = []
  for (let at = rows.indexOf(rowBegins); at >= 0; at = rows.indexOf(rowBegins, at + 1)) starts.push(at)
  return starts.map((start, index) => rows.slice(start, starts[index + 1] ?? rows.length))
}

/** Rows from where each is to be taken: from those of the former copy, or the next of the new ones. Throws an Error where one is missing. */
export function* gather(
  address: string,
  sources: readonly RowSource[],
  { former, fresh }: { readonly former: readonly string[]; readonly fresh: Iterator<string, undefined> },
): Generator<string> {
  for (const source of sources) {
    const row = source === null ? fresh.next().value : withKeys(former[source[0]], source[1])
    if (typeof row !== 'string') throw new Error(`a row of ${address} is missing`)
    yield row
  }
}

/** Whether a page that is one part of a table stays as it is in the former copy. */
export const staysWhole = ({ alike, homes }: TableMark, former: FormerTable | undefined): boolean =>
  alike === former?.mark.alike && homes.every((home) => home !== null && !former.affected.has(home))

const [keysBegin, keysEnd] = [' data-keys="', '"']

/** A row with other keys to be ordered by. */
function withKeys(row: string | undefined, keys: string): string | undefined {
  const begin = row?.indexOf(keysBegin) ?? -1
  if (row === undefined || begin < 0) return undefined
  const start = begin + keysBegin.length
  return row.slice(0, start) + keys + row.slice(row.indexOf(keysEnd, start))
}
