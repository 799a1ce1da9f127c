// The tree of a body that is but plain paragraphs, headings and lists of one line an item: most are, and a parser costs the most.
import type { Heading, ListItem, Paragraph, Root, RootContent, Text } from 'mdast'

/** What a line may hold: nothing that marks, escapes or links, but for links to notes. */
const words = String.raw`(?:[^\p{Cc}\p{Zl}\p{Zp}<&\\\x60*_[\]#]|(?<!^)#|(?<!!)\[\[[^\p{Cc}<&\\\x60*_[\]#]+\]\](?![[(:]))*`
const start = String.raw`(?:[\p{L}“‘"(]|\[\[(?=\S))`
const paragraphLine = new RegExp(`^(?=${start})${words}(?<! )$`, 'u')
const headingLine = new RegExp(`^(#{1,6}) (?=\\p{L})([^#]+)$`, 'u')
const itemLine = new RegExp(`^- (?=${start}|\\d{4}-)(${words})(?<! )$`, 'u')

/** The tree of `source`, with offsets alone as positions; undefined where it may hold anything else. */
export function readPlain(source: string): Root | undefined {
  if (source.includes(']:')) return undefined
  const children: RootContent[] = []
  let [offset, last]: [number, 'blank' | 'paragraph' | 'heading' | 'item'] = [0, 'blank']
  for (const line of source.split('\n')) {
    const end = offset + line.length
    const before = children.at(-1)
    const heading = line.startsWith('#') ? headingLine.exec(line) : null
    if (line === '') last = 'blank'
    else if (heading && paragraphLine.test(heading[2] ?? '')) {
      children.push(headingAt(offset, end, heading[1]?.length ?? 1))
      last = 'heading'
    } else if (line.startsWith('- ') && itemLine.test(line)) {
      if (before?.type === 'list') before.children.push(itemAt(offset, end))
      else children.push({ type: 'list', children: [itemAt(offset, end)], position: at(offset, end) })
      last = 'item'
    } else if (last !== 'item' && paragraphLine.test(line)) {
      const begun = last === 'paragraph' ? before?.position?.start.offset : undefined
      if (begun !== undefined) children.pop()
      children.push(paragraphAt(begun ?? offset, end))
      last = 'paragraph'
    } else return undefined
    offset = end + 1
  }
  return { type: 'root', children }
}

type Position = NonNullable<RootContent['position']>

const at = (from: number, to: number): Position => ({
  start: { line: 1, column: 1, offset: from },
  end: { line: 1, column: 1, offset: to },
})

const textAt = (from: number, to: number): Text => ({ type: 'text', value: '', position: at(from, to) })

const paragraphAt = (from: number, to: number): Paragraph => ({
  type: 'paragraph',
  children: [textAt(from, to)],
  position: at(from, to),
})

const headingAt = (from: number, to: number, depth: number): Heading => ({
  type: 'heading',
  depth: depth as Heading['depth'],
  children: [textAt(from + depth + 1, to)],
  position: at(from, to),
})

const itemAt = (from: number, to: number): ListItem => ({
  type: 'listItem',
  checked: null,
  children: [paragraphAt(from + 2, to)],
  position: at(from, to),
})
