// A change as people and `git apply` read it: a unified diff.

/** How many lines around a change are shown. */
const context = 3

/** How many pairs of lines are compared at most; beyond, a changed stretch is shown as replaced whole. */
const thorough = 4_000_000

interface Line {
  readonly mark: ' ' | '-' | '+'
  readonly text: string
}

/** The lines of a text, each with its `\n` where it has one. */
const linesOf = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? []

/** The differing lines of two stretches, by their longest common subsequence. */
function compare(before: readonly string[], after: readonly string[]): readonly Line[] {
  const [rows, columns] = [before.length, after.length]
  const minus = before.map((text): Line => ({ mark: '-', text }))
  const plus = after.map((text): Line => ({ mark: '+', text }))
  if (rows * columns > thorough || rows * columns === 0) return [...minus, ...plus]
  const wide = columns + 1
  const common = new Uint32Array((rows + 1) * wide)
  const at = (row: number, column: number) => common[row * wide + column] ?? 0
  for (let row = rows - 1; row >= 0; row--)
    for (let column = columns - 1; column >= 0; column--)
      common[row * wide + column] =
        before[row] === after[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1))
  const lines: Line[] = []
  let [row, column] = [0, 0]
  while (row < rows || column < columns) {
    const [old, fresh] = [before[row], after[column]]
    if (old !== undefined && old === fresh) {
      lines.push({ mark: ' ', text: old })
      row++
      column++
    } else if (old !== undefined && (fresh === undefined || at(row + 1, column) >= at(row, column + 1))) {
      lines.push({ mark: '-', text: old })
      row++
    } else if (fresh !== undefined) {
      lines.push({ mark: '+', text: fresh })
      column++
    }
  }
  return lines
}

/** All lines of both, what is the same at the beginning and the end set aside first. */
function align(before: readonly string[], after: readonly string[]): readonly Line[] {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head++
  let tail = 0
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  const same = (text: string): Line => ({ mark: ' ', text })
  return [
    ...before.slice(0, head).map(same),
    ...compare(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    ...before.slice(before.length - tail).map(same),
  ]
}

/** Stretches of lines (first, and one past the last) that hold all changes and their context. */
function stretches(lines: readonly Line[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = []
  lines.forEach(({ mark }, index) => {
    if (mark === ' ') return
    const last = found.at(-1)
    const end = Math.min(lines.length, index + 1 + context)
    if (last && index - context <= last[1]) last[1] = end
    else found.push([Math.max(0, index - context), end])
  })
  return found
}

const counted = (lines: readonly Line[], without: Line['mark']): number =>
  lines.filter(({ mark }) => mark !== without).length

/** `12,3`: from which line on and how many; the line before, where there are none. */
const range = (skipped: number, length: number): string => `${length === 0 ? skipped : skipped + 1},${length}`

const shown = ({ mark, text }: Line): readonly string[] =>
  text.endsWith('\n') ? [mark + text.slice(0, -1)] : [mark + text, '\\ No newline at end of file']

function hunk(lines: readonly Line[], [from, to]: readonly [number, number]): readonly string[] {
  const [skipped, inside] = [lines.slice(0, from), lines.slice(from, to)]
  const old = range(counted(skipped, '+'), counted(inside, '+'))
  const fresh = range(counted(skipped, '-'), counted(inside, '-'))
  return [`@@ -${old} +${fresh} @@`, ...inside.flatMap(shown)]
}

const escapes: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '"': '\\"', '\\': '\\\\' }

/** A name as Git writes it: in quotes where it holds what would be misread, with a tab behind where it holds blanks. */
function nameOf(side: 'a' | 'b', path: string, text: string | null): string {
  if (text === null) return '/dev/null'
  const name = `${side}/${path}`
  // eslint-disable-next-line no-control-regex
  const special = /[\x00-\x1f\x7f"\\]/g
  if (!special.test(name)) return name.includes(' ') ? `${name}\t` : name
  const escape = (found: string) =>
    escapes[found] ?? `\\${(found.codePointAt(0) ?? 0).toString(8).padStart(3, '0')}`
  return `"${name.replace(special, escape)}"`
}

/**
 * The lines of a unified diff of a file's text before and after (null: no such file), as `git apply` takes them with a line
 * end after each; a text's own `\r` stays at the end of its line. None where nothing differs.
 */
export function diffLines(path: string, before: string | null, after: string | null): readonly string[] {
  if (before === after) return []
  const lines = align(linesOf(before ?? ''), linesOf(after ?? ''))
  return [
    `--- ${nameOf('a', path, before)}`,
    `+++ ${nameOf('b', path, after)}`,
    ...stretches(lines).flatMap((stretch) => hunk(lines, stretch)),
  ]
}

/** A diff's lines for a screen: without the `\r` at their ends, which a terminal can't show. */
export const shownLines = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => line.replace(/\r$/, ''))
