// A note's Markdown as Owed sees it: the items of its timeline, its dated tasks, its headings, its links.
import type { Heading, List, ListItem, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import { findNearest } from '../text/distance.ts'
import { overLetters } from '../text/letters.ts'
import { type Span, spanAt } from '../text/span.ts'
import { flatten, type Inline } from './inline.ts'
import { readPlain } from './plain-body.ts'
import { findPieces } from './sections.ts'
import { tameMarkdown } from './tame.ts'

/** A list item with its first paragraph. */
export interface Item {
  readonly inline: Inline
  readonly span: Span
  /** Whether more is said below the first paragraph. */
  readonly hasDetails: boolean
}

/** The list of a timeline: its heading, and all of each item with what is nested in it. */
export interface TimelinePlace {
  readonly heading: Span
  readonly items: Span[]
}

/** A task with its box. */
export interface TaskItem extends Item {
  readonly done: boolean
  readonly box: Span
}

export interface Body {
  /** The events of the timeline, as written, in the file's order. */
  readonly events: readonly Item[]
  readonly tasks: readonly TaskItem[]
  /** The first dated item under a heading that is nearly `Timeline`. */
  readonly outside: { readonly item: Item; readonly heading: string; readonly nearest: string } | null
  /** Every paragraph and heading that is neither an event nor a task. */
  readonly prose: readonly Inline[]
  /** Where the timelines stand, in the file's order. */
  readonly places: readonly TimelinePlace[]
}

const headings = ['timeline', 'log', 'history']

/** Reads the Markdown of `text` in `span`. Never throws; offsets are the note's. */
export function readBody(text: string, span: Span): Body {
  const source = text.slice(span.start, span.end)
  if (source.trim() === '') return { events: [], tasks: [], outside: null, prose: [], places: [] }
  const walk: Walk = { text, base: span.start, events: [], tasks: [], outside: null, prose: [], places: [] }
  let section: Section = { depth: 0, timeline: false, near: null }
  const tame = tameMarkdown(source)
  const pieces = findPieces(tame)
  for (const [index, start] of pieces.entries()) {
    walk.base = span.start + start
    const piece = tame.slice(start, pieces[index + 1])
    const root = readPlain(piece) ?? readMarkdown(piece)
    for (const node of root.children) {
      if (node.type === 'heading') section = enter(section, node, walk)
      visit(node, walk, section)
    }
  }
  const { events, tasks, outside, prose, places } = walk
  return { events, tasks, outside, prose, places }
}

const markdown = {
  extensions: [gfmTaskListItem()],
  mdastExtensions: [gfmTaskListItemFromMarkdown()],
}

/** The tree of a text by all that Markdown is. */
export const readMarkdown = (source: string): Root => fromMarkdown(source, markdown)

interface Walk {
  readonly text: string
  /** Where the piece that is being read begins. */
  base: number
  readonly events: Item[]
  readonly tasks: TaskItem[]
  outside: Body['outside']
  readonly prose: Inline[]
  readonly places: TimelinePlace[]
}

/** Where the walk is: under a timeline's heading, or under one that is nearly that. */
interface Section {
  readonly depth: number
  readonly timeline: boolean
  readonly near: { readonly heading: string; readonly nearest: string } | null
}

function enter(section: Section, heading: Heading, walk: Walk): Section {
  if ((section.timeline || section.near) && heading.depth > section.depth) return section
  const written = flatten(walk.text, heading.children, walk.base).words.trim()
  const name = written.toLowerCase()
  if (headings.includes(name)) {
    walk.places.push({ heading: spanOf(heading, walk), items: [] })
    return { depth: heading.depth, timeline: true, near: null }
  }
  const nearest = findNearHeading(name)
  return {
    depth: heading.depth,
    timeline: false,
    near: nearest === undefined ? null : { heading: written, nearest },
  }
}

const otherThanLetters = overLetters(String.raw`[^\p{L}]`, 'gu')

/** The heading that `name` nearly is: misspelt, split, in the plural, or with other words or marks around it. */
function findNearHeading(name: string): string | undefined {
  const letters = name.replace(otherThanLetters(name), '')
  if (headings.includes(letters)) return letters
  const word = name.split(otherThanLetters(name)).find((part) => headings.includes(part))
  return word ?? findNearest(letters, headings)
}

function visit(node: RootContent, walk: Walk, section: Section): void {
  if (node.type === 'list') visitList(node, walk, section, true)
  else if (node.type === 'paragraph' || node.type === 'heading') walk.prose.push(inlineOf(node, walk))
  else if (node.type === 'blockquote') for (const child of node.children) visit(child, walk, nowhere)
}

const nowhere: Section = { depth: 0, timeline: false, near: null }

const spanOf = ({ position }: RootContent, { base }: Walk): Span => ({
  start: base + (position?.start.offset ?? 0),
  end: base + (position?.end.offset ?? 0),
})

const inlineOf = (node: { children: PhrasingContent[] }, { text, base }: Walk): Inline =>
  flatten(text, node.children, base)

function visitList(list: List, walk: Walk, section: Section, top: boolean): void {
  for (const node of list.children) {
    if (top && section.timeline) walk.places.at(-1)?.items.push(spanOf(node, walk))
    const first = node.children[0]
    const rest = first?.type === 'paragraph' ? node.children.slice(1) : node.children
    if (first?.type === 'paragraph') takeItem(node, first, walk, top ? section : nowhere)
    else if (top && section.timeline && first) walk.events.push(wordlessItem(first, walk))
    for (const child of rest) {
      if (child.type === 'list') visitList(child, walk, nowhere, false)
      else visit(child, walk, nowhere)
    }
  }
}

/** An item that begins with a table, a quote or code instead of words. */
function wordlessItem(first: RootContent, { base }: Walk): Item {
  const start = base + (first.position?.start.offset ?? 0)
  const inline = { words: '', mask: '', stretches: [], end: start, links: [] }
  return { inline, span: spanAt(start, 1), hasDetails: true }
}

function takeItem(node: ListItem, first: Paragraph, walk: Walk, section: Section): void {
  const inline = inlineOf(first, walk)
  const start = walk.base + (first.position?.start.offset ?? 0)
  const item: Item = {
    inline,
    span: { start, end: walk.base + (first.position?.end.offset ?? 0) },
    hasDetails: node.children.length > 1,
  }
  if (node.checked != null) {
    const box = spanAt(walk.text.lastIndexOf('[', start - 1), 3)
    walk.tasks.push({ ...item, done: node.checked, box })
  } else if (section.timeline) walk.events.push(item)
  else {
    walk.prose.push(inline)
    if (section.near && /^\d{4}-\d{2}-\d{2}/.test(inline.words)) walk.outside ??= { item, ...section.near }
  }
}
