// What makes a Markdown tree safe to show: raw HTML and images become text, links lead to pages or away, or nowhere.
import type { Link, Node, Parent, PhrasingContent, RootContent } from 'mdast'

/** Finds the page of what a link names; undefined where it leads nowhere. */
export type Resolve = (target: string) => string | undefined

const phrasingParents = new Set(['paragraph', 'heading', 'emphasis', 'strong', 'delete', 'link', 'tableCell'])

const textNode = (value: string): Node => ({ type: 'text', value }) as Node

/** A copy of a tree in which everything unsafe or foreign is plain text. */
export function reworked(node: Node, resolve: Resolve): Node {
  if (!('children' in node)) return node
  const { children } = node as Parent
  const inline = phrasingParents.has(node.type)
  return { ...node, children: children.flatMap((child) => rework(child, resolve, inline)) } as Node
}

function rework(node: RootContent, resolve: Resolve, inline: boolean): readonly Node[] {
  switch (node.type) {
    case 'html':
      return [
        inline ? textNode(node.value) : ({ type: 'paragraph', children: [textNode(node.value)] } as Node),
      ]
    case 'image':
    case 'imageReference':
      return [textNode(`[image: ${node.alt ?? ''}]`)]
    case 'text':
      return linked(node.value, resolve)
    case 'link':
      return [reworked(aimed(node, resolve), resolve)]
    case 'heading':
      return [reworked({ ...node, depth: Math.min(node.depth + 2, 6) } as Node, resolve)]
    case 'listItem': {
      const box = node.checked === true ? '☑ ' : node.checked === false ? '☐ ' : ''
      return [reworked(box === '' ? node : withPrefix(node, box), resolve)]
    }
    default:
      return [reworked(node, resolve)]
  }
}

/** A list item whose first paragraph begins with `prefix`. */
function withPrefix<N extends Parent>(item: N, prefix: string): N {
  const [first, ...rest] = item.children
  if (first?.type !== 'paragraph') return item
  return {
    ...item,
    children: [{ ...first, children: [{ type: 'text', value: prefix }, ...first.children] }, ...rest],
  }
}

/** A link to a note leads to its page; one to anything else beside the notes leads nowhere; all others stay. */
function aimed(link: Link, resolve: Resolve): Node {
  const data: object = { hProperties: { rel: 'noopener noreferrer' } }
  if (/^[a-z][a-z0-9+.-]*:/i.test(link.url)) return { ...link, data }
  const href = /\.md(#.*)?$/i.test(link.url) ? resolve(targetOf(link.url)) : undefined
  return href === undefined
    ? ({ type: 'emphasis', children: link.children } as Node)
    : ({ ...link, url: href } as Node)
}

const targetOf = (url: string): string => {
  const name = url.replace(/#.*$/, '').replace(/^.*\//, '').replace(/\.md$/i, '')
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** A piece of a text, with the page that it leads to, if any. */
interface TextPiece {
  readonly words: string
  readonly url?: string | undefined
}

/** A text cut at `[[target|label]]`: each is its label, with the address of its page where it has one. */
export function textPieces(text: string, resolve: Resolve): readonly TextPiece[] {
  return text.split(/(\[\[[^[\]]+\]\])/).flatMap((part): TextPiece | readonly TextPiece[] => {
    const inside = /^\[\[([^[\]]+)\]\]$/.exec(part)?.[1]
    if (inside === undefined) return part === '' ? [] : { words: part }
    const [target = '', label = target] = inside.split('|', 2).map((side) => side.trim())
    return { words: label, url: resolve(targetOf(target.replace(/\^.*$/, ''))) }
  })
}

/** A text in which `[[target|label]]` is a link to its page, or plain words where it has none. */
const linked = (text: string, resolve: Resolve): readonly PhrasingContent[] =>
  textPieces(text, resolve).map(({ words, url }): PhrasingContent => {
    const value: PhrasingContent = { type: 'text', value: words }
    return url === undefined ? value : { type: 'link', url, children: [value] }
  })
