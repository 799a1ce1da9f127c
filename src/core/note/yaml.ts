// Frontmatter to nodes with places, by all that YAML is.
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
} from 'yaml'
import { type Span, spanAt } from '../text/span.ts'
import { readPlainFields } from './plain-yaml.ts'
import type { Problem } from './problem.ts'
import type { FieldNode, Frontmatter, ListNode, ValueNode } from './yaml-node.ts'

const options = {
  version: '1.2',
  schema: 'core',
  merge: false,
  stringKeys: true,
  uniqueKeys: false,
  strict: true,
  resolveKnownTags: false,
  keepSourceTokens: false,
  logLevel: 'silent',
  prettyErrors: false,
} as const

const syntax = (span: Span, detail: string): Problem => ({ code: 'frontmatter-syntax', span, detail })

/** Nesting deeper than anybody writes by hand, which the parser answers with a crash of the process. */
function findTooDeep(source: string): number | undefined {
  let depth = 0
  for (let i = 0; i < source.length; i++) {
    const code = source.charCodeAt(i)
    if (code === 91 || code === 123) depth++
    else if (code === 93 || code === 125) depth = Math.max(0, depth - 1)
    if (depth > 24) return i
  }
  const indented = /^(?: {100}|[\t ]*(?:[-?:][\t ]+){12})/m.exec(source)
  return indented?.index
}

/**
 * Reads the YAML of `text` in `span`. Never throws. Duplicate keys, anchors, aliases, tags and keys that aren't plain
 * words are problems; a key given twice counts as first given; text that doesn't parse gives no fields at all.
 */
export function readYaml(text: string, span: Span): Frontmatter {
  const source = text.slice(span.start, span.end)
  const deep = findTooDeep(source)
  if (deep !== undefined)
    return { fields: null, problems: [syntax(spanAt(span.start + deep, 1), 'it is nested too deeply')] }
  const plain = readPlainFields(source, span.start)
  return plain ? { fields: plain, problems: [] } : parseYaml(source, span)
}

/** The same for any `source`, which stands in a text at `span`. */
export function parseYaml(source: string, span: Span): Frontmatter {
  const document: Document.Parsed = parseDocument(source, options)
  const error = document.errors[0]
  if (error) {
    const [from, to] = error.pos
    const place = { start: span.start + from, end: span.start + Math.max(to, from + 1) }
    return { fields: null, problems: [syntax(place, error.message.split('\n')[0] ?? '')] }
  }
  const problems: Problem[] = []
  const reader: Reader = { source, base: span.start, problems }
  const root = document.contents
  if (root === null || (isScalar(root) && root.value === null && root.source === ''))
    return { fields: [], problems }
  if (isMap(root) && !root.anchor && !root.tag) return { fields: readFields(reader, root.items), problems }
  problems.push(
    syntax(nodeSpan(reader, root), 'it must be fields, each a `name: value` on a line of its own'),
  )
  return { fields: null, problems }
}

interface Reader {
  readonly source: string
  readonly base: number
  readonly problems: Problem[]
}

function nodeSpan({ base }: Reader, node: Node): Span {
  const [start = 0, end = 0] = node.range ?? []
  return { start: base + start, end: base + end }
}

function readFields(reader: Reader, pairs: readonly Pair[]): FieldNode[] {
  const seen = new Set<string>()
  const fields: FieldNode[] = []
  for (const pair of pairs) {
    const keyNode = pair.key as Scalar
    const keySpan = nodeSpan(reader, keyNode)
    const key = String(keyNode.source ?? keyNode.value)
    if (keyNode.anchor || keyNode.tag || key === '__proto__') {
      reader.problems.push(syntax(keySpan, `\`${key}\` may not be the name of a field`))
      continue
    }
    if (seen.has(key)) {
      reader.problems.push({ code: 'duplicate-key', span: keySpan, key })
      continue
    }
    seen.add(key)
    fields.push({ key, keySpan, value: readValue(reader, pair.value as Node | null, keySpan) })
  }
  return fields
}

function readValue(reader: Reader, node: Node | null, near: Span): ValueNode {
  if (node === null) return { kind: 'empty', span: spanAt(near.end, 0), cut: null }
  const span = nodeSpan(reader, node)
  const forbidden = isAlias(node)
    ? 'an alias (`*name`): put quotes around the value'
    : node.anchor
      ? 'an anchor (`&name`): put quotes around the value'
      : node.tag
        ? 'a tag (`!name`): put quotes around the value'
        : undefined
  if (forbidden !== undefined) {
    const mark = isAlias(node)
      ? -1
      : reader.source.slice(near.end - reader.base, span.start - reader.base).search(/[&!]/)
    const place = mark < 0 ? span : { start: near.end + mark, end: span.end }
    reader.problems.push(syntax(place, `YAML reads this as ${forbidden}`))
    return { kind: 'unreadable', span: place }
  }
  if (isMap(node)) return { kind: 'map', fields: readFields(reader, node.items), span }
  if (isSeq(node)) return readList(reader, node.items as Node[], span)
  return readScalar(reader, node as Scalar, span)
}

function readList(reader: Reader, nodes: readonly Node[], span: Span): ListNode {
  const source = reader.source.slice(span.start - reader.base, span.end - reader.base)
  const link = /^\[\[[^[\]\r\n]+\]\]$/.test(source) ? source : null
  return { kind: 'list', items: nodes.map((item) => readValue(reader, item, span)), span, link }
}

function readScalar(reader: Reader, node: Scalar, span: Span): ValueNode {
  const plain = node.type === 'PLAIN'
  const cut = plain ? findCut(reader, span) : null
  if (plain && node.source === '') return { kind: 'empty', span: cut ?? span, cut }
  const text = plain ? (node.source ?? '') : String(node.value)
  const losesDigits = plain && typeof node.value === 'number' && String(node.value) !== text
  return { kind: 'scalar', text, span, quoted: !plain, losesDigits, cut }
}

/** The comment that follows a plain value on its line. */
function findCut({ source, base }: Reader, span: Span): Span | null {
  const comment = /[ \t]*(#[^\r\n]*)/y
  comment.lastIndex = span.end - base
  const found = comment.exec(source)
  if (!found?.[1]) return null
  return {
    start: base + found.index + found[0].length - found[1].length,
    end: base + found.index + found[0].length,
  }
}
