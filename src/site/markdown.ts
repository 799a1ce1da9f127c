// A note's Markdown as safe HTML: no raw HTML, no unsafe links, no images, and links to notes lead to their pages.
import type { ListItem, Node, Parent, Root, RootContent } from 'mdast'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { reworked, type Resolve } from './markdown-safe.ts'
import { beforeTimeline, plainProse } from './plain-prose.ts'

const schema: typeof defaultSchema = {
  ...defaultSchema,
  protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto', 'tel'] },
  attributes: { ...defaultSchema.attributes, a: [...(defaultSchema.attributes?.a ?? []), 'rel'] },
  tagNames: (defaultSchema.tagNames ?? []).filter(
    (name) => !['img', 'input', 'picture', 'source'].includes(name),
  ),
}

export const reader = unified().use(remarkParse).use(remarkGfm)
const plainReader = unified().use(remarkParse)

/** What tables, struck words, boxes, footnotes and bare addresses can't be written without. */
const beyondPlain = /[|~@&]|\[[\sx^]|:\/\/|www\.|:-|-:/i

/** The tree of a text: where it has none of GitHub's additions, they needn't be looked for, which takes most of the time. */
export const treeOf = (text: string): Root => (beyondPlain.test(text) ? reader : plainReader).parse(text)
const writer = unified().use(remarkRehype).use(rehypeSanitize, schema).use(rehypeStringify)

/**
 * The text of a note, without its frontmatter, as HTML; without what pages show by themselves: its timeline, and the
 * promises, given by where in `text` each begins.
 */
export function renderProse(text: string, promises: readonly number[], resolve: Resolve): string {
  const shown = beforeTimeline(text)
  return plainProse(shown, resolve) ?? renderMarkdown(shown, promises, resolve)
}

/** The same by reading all of it as Markdown. */
export function renderMarkdown(text: string, promises: readonly number[], resolve: Resolve): string {
  const tree = treeOf(text)
  const children = withoutPromises(withoutTimeline(tree.children), promises)
  const rest: Root = { type: 'root', children }
  return writer.stringify(writer.runSync(reworked(rest, resolve) as Root))
}

/** Blocks without the list items that are a promise and nothing more. */
function withoutPromises(blocks: readonly RootContent[], promises: readonly number[]): RootContent[] {
  const isPromise = (item: ListItem): boolean => {
    const [start = 0, end = 0] = [item.position?.start.offset, item.position?.end.offset]
    return item.children.length === 1 && promises.some((at) => at >= start && at < end)
  }
  return blocks.flatMap((block): RootContent[] => {
    if (block.type !== 'list') return [block]
    const children = block.children.filter((item) => !isPromise(item))
    return children.length === 0 ? [] : [{ ...block, children }]
  })
}

/** The blocks of a body without the section under a heading Timeline, Log or History. */
function withoutTimeline(blocks: readonly RootContent[]): RootContent[] {
  let under = 0
  return blocks.filter((block) => {
    if (block.type === 'heading') {
      if (under > 0 && block.depth <= under) under = 0
      if (under === 0 && /^(timeline|log|history)$/i.test(plainText(block).trim())) under = block.depth
    }
    return under === 0
  })
}

const plainText = (node: Node): string =>
  'value' in node
    ? String(node.value)
    : 'children' in node
      ? (node as Parent).children.map(plainText).join('')
      : ''
