// What a picture is drawn from, and what is drawn, in units of one pixel at its full size.

/** Two people who are tied, by their keys. */
export interface Edge {
  readonly from: string
  readonly to: string
  /** Whether one introduced the other; else I brought them together. */
  readonly directed: boolean
}

/** People and who is tied to whom, the busiest first. */
export interface Sketch {
  readonly nodes: readonly { readonly key: string; readonly name: string; readonly degree: number }[]
  readonly edges: readonly Edge[]
}

/** Whom everybody of a sketch is tied to, by key. */
export function neighboursIn({ nodes, edges }: Sketch): ReadonlyMap<string, readonly string[]> {
  const near = new Map<string, string[]>(nodes.map(({ key }) => [key, []]))
  for (const { from, to } of edges) {
    near.get(from)?.push(to)
    near.get(to)?.push(from)
  }
  return near
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** A box from its top left corner to its bottom right one. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface Label {
  /** The name, cut where it is too long. */
  readonly text: string
  /** Where the text begins, on its baseline. */
  readonly at: Point
  readonly box: Box
  /** Where a line from the dot meets it; null where it stands beside the dot. */
  readonly leader: Point | null
}

export interface Dot extends Point {
  readonly key: string
  readonly radius: number
  /** Null where there was no room for a name. */
  readonly label: Label | null
}

export interface Drawing {
  readonly width: number
  readonly height: number
  /** The busiest first. */
  readonly dots: readonly Dot[]
}

/** Whether two boxes share any room. */
export const overlaps = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom

/** The box around a dot, with `room` to spare. */
export const around = ({ x, y }: Point, radius: number, room = 0): Box => ({
  left: x - radius - room,
  top: y - radius - room,
  right: x + radius + room,
  bottom: y + radius + room,
})

/** The smallest box that holds all of these; an empty one at the origin where there are none. */
export function unite(boxes: readonly Box[]): Box {
  const [first, ...rest] = boxes
  if (!first) return { left: 0, top: 0, right: 0, bottom: 0 }
  return rest.reduce(
    (all, one) => ({
      left: Math.min(all.left, one.left),
      top: Math.min(all.top, one.top),
      right: Math.max(all.right, one.right),
      bottom: Math.max(all.bottom, one.bottom),
    }),
    first,
  )
}

/** A box moved by so much. */
export const shift = (box: Box, dx: number, dy: number): Box => ({
  left: box.left + dx,
  top: box.top + dy,
  right: box.right + dx,
  bottom: box.bottom + dy,
})
