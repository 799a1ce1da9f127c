// The fields of a frontmatter that is but one plain word, text or list a line: most are, and a YAML parser costs the most.
import type { FieldNode, ListNode, ScalarNode, ValueNode } from './yaml-node.ts'

/** What no line may hold: control characters (but its end), and what YAML or JavaScript takes for an end of line or file. */
const strange = /[^\P{Cc}\n]|[\u2028\u2029\ufeff]/u
const fieldLine = /^([A-Za-z][\w-]{0,63}):(?: +([^ ].*))?$/

/** What makes words mean something in YAML: marks before them, a comment, a field within, blanks around. */
const special = /^[- ?:,[\]{}#&*!|>'"%@`]| #|:(?: |$)| $/
/** Words that may be a number, which may be another one when it is written again. */
const numeric = /^[-+]?(?:\.?\d[\d.]*(?:e[-+]?\d+)?|0[ox][\da-f]+|\.inf|\.nan)$/i
const listItem = /(?:"([^"\\]*)"|'([^']*)'|([^,'"[\]{}][^,[\]{}]*))(?:, *(?!$)|$)/y

/** The fields of `source`, which stands in a text at `base`; undefined where it may be anything but plain fields. */
export function readPlainFields(source: string, base: number): readonly FieldNode[] | undefined {
  if (strange.test(source)) return undefined
  const fields: FieldNode[] = []
  const seen = new Set<string>()
  let start = base
  for (const line of source.split('\n')) {
    if (line !== '') {
      const field = readField(line, start)
      if (!field || seen.has(field.key)) return undefined
      seen.add(field.key)
      fields.push(field)
    }
    start += line.length + 1
  }
  return fields.length === 0 ? undefined : fields
}

function readField(line: string, start: number): FieldNode | undefined {
  const [, key, written = ''] = fieldLine.exec(line) ?? []
  if (key === undefined) return undefined
  const keyEnd = start + key.length
  const value =
    written === ''
      ? ({ kind: 'empty', span: { start: keyEnd + 1, end: keyEnd + 1 }, cut: null } as const)
      : readValue(written, start + line.length - written.length)
  return value && { key, keySpan: { start, end: keyEnd }, value }
}

function readValue(written: string, start: number): ValueNode | undefined {
  if (written.startsWith('[')) return readList(written, start)
  const quoted = /^(?:"([^"\\]*)"|'([^']*)')$/.exec(written)
  if (quoted) return scalar(quoted[1] ?? quoted[2] ?? '', start, written.length, true)
  return special.test(written) || numeric.test(written)
    ? undefined
    : scalar(written, start, written.length, false)
}

function readList(written: string, start: number): ListNode | undefined {
  if (!written.endsWith(']')) return undefined
  const inside = written.slice(1, -1)
  const items: ScalarNode[] = []
  for (let at = 0; at < inside.length; at = listItem.lastIndex) {
    listItem.lastIndex = at
    const [, double, single, plain] = listItem.exec(inside) ?? []
    const text = double ?? single ?? plain
    if (text === undefined) return undefined
    if (plain !== undefined && (special.test(plain) || numeric.test(plain))) return undefined
    const quotes = plain === undefined
    items.push(scalar(text, start + 1 + at, text.length + (quotes ? 2 : 0), quotes))
  }
  return { kind: 'list', items, span: { start, end: start + written.length }, link: null }
}

const scalar = (text: string, start: number, length: number, quoted: boolean): ScalarNode => ({
  kind: 'scalar',
  text,
  span: { start, end: start + length },
  quoted,
  losesDigits: false,
  cut: null,
})
