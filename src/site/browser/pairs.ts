// Which nodes of a page are meant by which that come to replace them, so that what is the same stays the same.

const idOf = (node: Node): string | undefined =>
  node instanceof Element && node.id !== '' ? `${node.localName}#${node.id}` : undefined

const wholeOf = (node: Node): string =>
  node instanceof Element ? node.outerHTML : `${node.nodeType} ${node.nodeValue ?? ''}`

function wordsOf(node: Node): string | undefined {
  const words = node instanceof Element && node.id === '' ? node.textContent.trim() : ''
  return words === '' ? undefined : `${node.nodeName} ${words}`
}

// Most rows of a list are about what they link to.
function linkOf(node: Node): string | undefined {
  if (!(node instanceof Element) || node.id !== '' || !node.matches('li, tr')) return undefined
  return node.querySelector('a[href]')?.getAttribute('href') ?? undefined
}

const kindOf = (node: Node): string | undefined => (idOf(node) === undefined ? node.nodeName : undefined)

/** How many nodes stand equal at the beginning of both lists. */
function countEqual(old: readonly Node[], fresh: readonly Node[]): number {
  const at = fresh.findIndex((node, index) => old[index]?.isEqualNode(node) !== true)
  return at < 0 ? fresh.length : at
}

/**
 * For each node of `fresh` the one of `old` that stays in its place, each at most once: one that is equal, else one of
 * the same id, the same words or the same link, else, where neither has an id, one of the same kind; each in order.
 */
export function pairNodes(old: readonly Node[], fresh: readonly Node[]): ReadonlyMap<Node, Node> {
  const start = countEqual(old, fresh)
  const end = countEqual(old.slice(start).reverse(), fresh.slice(start).reverse())
  const pairs = new Map<Node, Node>()
  const taken = new Set<Node>()
  const pair = (node: Node, found: Node | undefined) => {
    if (!found) return
    pairs.set(node, found)
    taken.add(found)
  }
  fresh.slice(0, start).forEach((node, index) => pair(node, old[index]))
  fresh.slice(fresh.length - end).forEach((node, index) => pair(node, old[old.length - end + index]))
  for (const keyOf of [wholeOf, idOf, wordsOf, linkOf, kindOf]) {
    const left = old.slice(start, old.length - end).filter((node) => !taken.has(node))
    if (left.length === 0) break
    const waiting = Map.groupBy(left, keyOf)
    for (const node of fresh.slice(start, fresh.length - end)) {
      const key = pairs.has(node) ? undefined : keyOf(node)
      if (key !== undefined) pair(node, waiting.get(key)?.shift())
    }
  }
  return pairs
}
