// Where the people of a part stand to begin with: around the busiest, each in the slice of whom they are reached through.
import { neighboursIn, type Point, type Sketch } from './sketch.ts'

const ring = 60

/** A point for each person of a part, by key, around the busiest at the origin. */
export function startOf(part: Sketch): ReadonlyMap<string, Point> {
  const middle = part.nodes.toSorted((one, two) => two.degree - one.degree || (one.key < two.key ? -1 : 1))[0]
  const root = middle?.key ?? ''
  const children = treeFrom(root, neighboursIn(part))
  const leaves = leavesOf(children)
  const points = new Map<string, Point>()
  const waiting = [{ key: root, from: 0, to: 2 * Math.PI, depth: 0 }]
  for (const { key, from, to, depth } of waiting) {
    const angle = (from + to) / 2
    points.set(key, { x: depth * ring * Math.cos(angle), y: depth * ring * Math.sin(angle) })
    const slice = (to - from) / (leaves.get(key) ?? 1)
    let at = from
    for (const child of children.get(key) ?? []) {
      const until = at + slice * (leaves.get(child) ?? 1)
      waiting.push({ key: child, from: at, to: until, depth: depth + 1 })
      at = until
    }
  }
  return points
}

/** Whom each person leads to first, from one of them outwards, in the order of keys. */
function treeFrom(
  root: string,
  near: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly string[]> {
  const children = new Map<string, readonly string[]>()
  const seen = new Set([root])
  const queue = [root]
  for (const key of queue) {
    const next = [...new Set(near.get(key))].filter((other) => !seen.has(other)).sort()
    for (const other of next) seen.add(other)
    children.set(key, next)
    queue.push(...next)
  }
  return children
}

/** How many ends of the tree lie beyond each person, themselves if they are one. */
function leavesOf(children: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, number> {
  const leaves = new Map<string, number>()
  for (const [key, next] of [...children].toReversed())
    leaves.set(
      key,
      Math.max(
        1,
        next.reduce((sum, child) => sum + (leaves.get(child) ?? 1), 0),
      ),
    )
  return leaves
}
