// A note's Markdown as safe HTML: no raw HTML, no unsafe links, no images, and links to notes lead to their pages.
import type { Node, Parent, Root, RootContent } from 'mdast'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { reworked, type Resolve } from './markdown-safe.ts'

const schema: typeof defaultSchema = {
  ...defaultSchema,
  protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto', 'tel'] },
  attributes: { ...defaultSchema.attributes, a: [...(defaultSchema.attributes?.a ?? []), 'rel'] },
  tagNames: (defaultSchema.tagNames ?? []).filter(
    (name) => !['img', 'input', 'picture', 'source'].includes(name),
  ),
}

const reader = unified().use(remarkParse).use(remarkGfm)
const writer = unified().use(remarkRehype).use(rehypeSanitize, schema).use(rehypeStringify)

/** The text of a note, without its frontmatter, as HTML; without its timeline, which pages show by themselves. */
export function renderProse(text: string, resolve: Resolve): string {
  const tree = reader.parse(text)
  const rest: Root = { type: 'root', children: withoutTimeline(tree.children) }
  return writer.stringify(writer.runSync(reworked(rest, resolve) as Root))
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
