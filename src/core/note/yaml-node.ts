// Frontmatter as nodes with places: what the YAML says, kept as it was written, never turned into objects.
import type { Span } from '../text/span.ts'
import type { Problem } from './problem.ts'

/** A plain or quoted word. */
export interface ScalarNode {
  readonly kind: 'scalar'
  /** As written: `+5511` and `01234` keep all their characters. */
  readonly text: string
  readonly span: Span
  readonly quoted: boolean
  /** A number that would lose digits if it were read as one. */
  readonly losesDigits: boolean
  /** Where YAML cut off words behind a ` #`: the comment. */
  readonly cut: Span | null
}
export interface ListNode {
  readonly kind: 'list'
  readonly items: readonly ValueNode[]
  readonly span: Span
  /** The source, where it is an unquoted `[[link]]`. */
  readonly link: string | null
}
export interface MapNode {
  readonly kind: 'map'
  readonly fields: readonly FieldNode[]
  readonly span: Span
}
/** Nothing written; `cut` where a `#word` was taken for a comment. */
export interface EmptyNode {
  readonly kind: 'empty'
  readonly span: Span
  readonly cut: Span | null
}
/** Something that may not stand here (an anchor, an alias, a tag); it was reported. */
export interface UnreadableNode {
  readonly kind: 'unreadable'
  readonly span: Span
}
export type ValueNode = ScalarNode | ListNode | MapNode | EmptyNode | UnreadableNode

export interface FieldNode {
  readonly key: string
  readonly keySpan: Span
  readonly value: ValueNode
}

/** The fields of a frontmatter in their order; null where it can't be read at all. */
export interface Frontmatter {
  readonly fields: readonly FieldNode[] | null
  readonly problems: readonly Problem[]
}
