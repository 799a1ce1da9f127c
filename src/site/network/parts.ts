// The parts of a network that hang together, each by itself.
import type { Sketch } from './sketch.ts'

/** The parts of a sketch that nothing ties to each other: the largest first, then by the first key in each. */
export function partsOf({ nodes, edges }: Sketch): readonly Sketch[] {
  const leader = new Map(nodes.map(({ key }) => [key, key]))
  const find = (key: string): string => {
    let at = key
    for (let next = leader.get(at); next !== undefined && next !== at; next = leader.get(at)) {
      leader.set(at, leader.get(next) ?? next)
      at = next
    }
    return at
  }
  for (const { from, to } of edges) leader.set(find(from), find(to))
  const edgesBy = Map.groupBy(edges, ({ from }) => find(from))
  return [...Map.groupBy(nodes, ({ key }) => find(key))]
    .map(([key, members]) => ({ nodes: members, edges: edgesBy.get(key) ?? [] }))
    .map((part) => ({ part, first: part.nodes.map(({ key }) => key).sort()[0] ?? '' }))
    .sort((one, two) => two.part.nodes.length - one.part.nodes.length || (one.first < two.first ? -1 : 1))
    .map(({ part }) => part)
}
