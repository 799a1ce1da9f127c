// Which people a picture shows where not all have room: the best connected, each tied to another who is shown.
import { neighboursIn, type Sketch } from './sketch.ts'

/** At most `most` people of a sketch, the busiest first, with what ties them; nobody stands alone. */
export function chooseBusiest({ nodes, edges }: Sketch, most: number): Sketch {
  if (nodes.length <= most) return { nodes, edges }
  const near = neighboursIn({ nodes, edges })
  const ranks = new Map(nodes.map(({ key }, index) => [key, index]))
  const rank = (key: string): number => ranks.get(key) ?? nodes.length
  const tiedTo = (key: string, among: ReadonlySet<string>): boolean =>
    near.get(key)?.some((other) => among.has(other)) === true
  const first = new Set(nodes.slice(0, most).map(({ key }) => key))
  const chosen = new Set([...first].filter((key) => tiedTo(key, first)))
  for (const { key } of nodes) {
    if (chosen.size >= most) break
    const [busiest] = (near.get(key) ?? []).toSorted((one, other) => rank(one) - rank(other))
    if (chosen.has(key) || busiest === undefined) continue
    const added = tiedTo(key, chosen) ? [key] : [key, busiest]
    if (chosen.size + added.length <= most) for (const one of added) chosen.add(one)
  }
  return {
    nodes: nodes.filter(({ key }) => chosen.has(key)),
    edges: edges.filter(({ from, to }) => chosen.has(from) && chosen.has(to)),
  }
}
