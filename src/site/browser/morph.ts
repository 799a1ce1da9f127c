// Makes a part of the page say what a new one says, touching only what differs: scroll, focus, selection and form fields stay.
import { pairNodes } from './pairs.ts'
import { longestRise } from './rise.ts'

// What is folded or unfolded is the reader's choice.
const readersOwn = (element: Element, name: string): boolean =>
  name === 'open' && element.matches('details, dialog')

function morphAttributes(old: Element, fresh: Element): void {
  for (const name of old.getAttributeNames())
    if (!fresh.hasAttribute(name) && !readersOwn(old, name)) old.removeAttribute(name)
  for (const name of fresh.getAttributeNames()) {
    const value = fresh.getAttribute(name) ?? ''
    if (old.getAttribute(name) !== value && !readersOwn(old, name)) old.setAttribute(name, value)
  }
}

/** Changes only the middle that differs, so that a selection on either side of it stays. */
function morphText(old: CharacterData, fresh: string): void {
  const { data } = old
  if (data === fresh) return
  const most = Math.min(data.length, fresh.length)
  let start = 0
  while (start < most && data[start] === fresh[start]) start++
  let end = 0
  while (end < most - start && data.at(-1 - end) === fresh.at(-1 - end)) end++
  old.replaceData(start, data.length - start - end, fresh.slice(start, fresh.length - end))
}

/** Puts `node` before `next`; where the browser can, without taking its focus or its state. */
function place(parent: Element, node: Node, next: Node | null): void {
  if ('moveBefore' in parent && node.parentNode === parent) parent.moveBefore(node, next)
  else parent.insertBefore(node, next)
}

function morphNode(old: Node, fresh: Node): void {
  if (old instanceof Element && fresh instanceof Element) morphElement(old, fresh)
  else if (old instanceof CharacterData) morphText(old, fresh.nodeValue ?? '')
}

function morphChildren(parent: Element, fresh: Element): void {
  const [before, after] = [[...parent.childNodes], [...fresh.childNodes]]
  const pairs = pairNodes(before, after)
  const kept = new Set(pairs.values())
  for (const node of before) if (!kept.has(node)) node.remove()
  const places = new Map<Node | undefined, number>(before.map((node, index) => [node, index]))
  const unmoved = longestRise(
    after.flatMap((node) => {
      const index = places.get(pairs.get(node))
      return index === undefined ? [] : [index]
    }),
  )
  let next: Node | null = null
  for (const node of after.toReversed()) {
    const old = pairs.get(node)
    const index = places.get(old)
    if (old) morphNode(old, node)
    const here: Node = old ?? document.importNode(node, true)
    if (index === undefined || !unmoved.has(index)) place(parent, here, next)
    next = here
  }
}

function morphElement(old: Element, fresh: Element): void {
  if (old.isEqualNode(fresh)) return
  morphAttributes(old, fresh)
  morphChildren(old, fresh)
}

/** Makes `old` equal to `fresh`, an element of the same name, but for what the reader unfolded, typed or chose. */
export function morph(old: Element, fresh: Element): void {
  // For whatever changed the page's words since: what is compared is what it said.
  document.dispatchEvent(new Event('owed:morphing'))
  morphElement(old, fresh)
}
