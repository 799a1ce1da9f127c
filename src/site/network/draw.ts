// The picture of a network: its parts settled, named and laid side by side; kept while who is tied to whom stays.
import { pack } from './pack.ts'
import { partsOf } from './parts.ts'
import { placeLabels } from './labels.ts'
import { radiusOf, settle } from './settle.ts'
import { around, shift, unite, type Box, type Dot, type Drawing, type Point, type Sketch } from './sketch.ts'

export interface Format {
  /** From left to right; the height is what it takes. */
  readonly width: number
  /** The size of names. */
  readonly size: number
  /** How wide a name may be, in ems, before it is cut. */
  readonly ems: number
}

/** How many of the busiest are named whatever happens. */
const alwaysNamed = 20

const kept = new Map<string, Drawing>()
const keepMost = 8

/** The drawing of a sketch, whose people are the busiest first; the same sketch gives the same drawing to the digit. */
export function draw(sketch: Sketch, format: Format): Drawing {
  const key = JSON.stringify([format, sketch.nodes, sketch.edges])
  const before = kept.get(key)
  if (before) return before
  const drawing = drawAnew(sketch, format)
  kept.set(key, drawing)
  for (const oldest of kept.keys()) {
    if (kept.size <= keepMost) break
    kept.delete(oldest)
  }
  return drawing
}

function drawAnew(sketch: Sketch, format: Format): Drawing {
  const always = new Set(sketch.nodes.slice(0, alwaysNamed).map(({ key }) => key))
  const parts = partsOf(sketch).map((part) => drawPart(part, format, always))
  const { moves, height } = pack(
    parts.map(({ box }) => box),
    format.width,
  )
  const dots = parts.flatMap((part, index) => {
    const { x, y } = moves[index] ?? { x: 0, y: 0 }
    return part.dots.map((dot) => moved(dot, x, y))
  })
  const byKey = new Map(dots.map((dot) => [dot.key, dot]))
  return {
    width: format.width,
    height: Math.ceil(height),
    dots: sketch.nodes.flatMap(({ key }) => byKey.get(key) ?? []),
  }
}

/** One part around its own middle, with the box that holds it all. */
function drawPart(part: Sketch, { width, size, ems }: Format, always: ReadonlySet<string>) {
  const points = settle(part, { width, size, ems })
  const named = part.nodes.map(({ key, name, degree }) => ({
    ...(points.get(key) ?? { x: 0, y: 0 }),
    key,
    name,
    radius: radiusOf(degree),
    always: always.has(key),
  }))
  const lines = part.edges.flatMap((edge) => {
    const [from, to] = [points.get(edge.from), points.get(edge.to)]
    return from && to ? [[from, to] as const] : []
  })
  const labels = placeLabels(named, lines, { size, ems, left: -width / 2, right: width / 2 })
  const dots = named.map(({ key, x, y, radius }, index): Dot => ({
    key,
    x,
    y,
    radius,
    label: labels[index] ?? null,
  }))
  const boxes = dots.flatMap((dot): readonly Box[] => [
    around(dot, dot.radius, 3),
    ...(dot.label ? [dot.label.box] : []),
  ])
  return { dots, box: unite(boxes) }
}

const tenth = (value: number): number => Math.round(value * 10) / 10

function moved(dot: Dot, dx: number, dy: number): Dot {
  const { label } = dot
  const at = ({ x, y }: Point): Point => ({ x: tenth(x + dx), y: tenth(y + dy) })
  return {
    ...dot,
    ...at(dot),
    label: label && {
      ...label,
      at: at(label.at),
      leader: label.leader && at(label.leader),
      box: shift(label.box, dx, dy),
    },
  }
}
