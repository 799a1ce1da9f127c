// Which names stand where, so that none covers another name or a dot.
import { emsOf, fitInto } from './label-width.ts'
import { around, overlaps, type Box, type Label, type Point } from './sketch.ts'

/** A dot that would like its name beside it. */
export interface Named extends Point {
  readonly key: string
  readonly name: string
  readonly radius: number
  /** Whether it is named whatever happens, apart from its dot if need be. */
  readonly always: boolean
}

export interface Lettering {
  /** The size of the letters. */
  readonly size: number
  /** No name is wider, in ems. */
  readonly ems: number
  /** How far names may reach to either side. */
  readonly left: number
  readonly right: number
}

/** Part of the letters' size that is above the baseline, and below. */
const [above, below] = [0.9, 0.3]
/** How far a name stands from its dot, and how far beside the dot's middle one above or below may begin. */
const [gap, aside] = [3, 2]

/**
 * A name for each dot, in their order, as long as there is room beside it; null where there is none. No name covers
 * another, or a dot; of several free places the one that the fewest lines cross is taken.
 */
export function placeLabels(
  dots: readonly Named[],
  lines: readonly (readonly [Point, Point])[],
  lettering: Lettering,
): readonly (Label | null)[] {
  const blocked: Box[] = dots.map((dot) => around(dot, dot.radius, 1.5))
  const isFree = (box: Box): boolean =>
    box.left >= lettering.left &&
    box.right <= lettering.right &&
    !blocked.some((other) => overlaps(box, other))
  return dots.map((dot) => {
    const text = fitInto(dot.name, lettering.ems)
    const width = emsOf(text) * lettering.size
    if (text === '') return null
    const near = beside(dot, width, lettering.size).filter(isFree)
    const box =
      fewestCrossings(near, lines) ?? (dot.always ? freeAround(dot, width, lettering, isFree) : undefined)
    if (!box) return null
    blocked.push(box)
    const at = { x: box.left, y: box.top + above * lettering.size }
    return { text, at, box, leader: near.length > 0 ? null : nearestIn(box, dot) }
  })
}

const nearestIn = ({ left, right, top, bottom }: Box, { x, y }: Point): Point => ({
  x: Math.max(left, Math.min(right, x)),
  y: Math.max(top, Math.min(bottom, y)),
})

const boxAt = (left: number, top: number, width: number, size: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + (above + below) * size,
})

/** The places beside a dot, the best first. */
function beside(
  { x, y, radius }: Point & { readonly radius: number },
  width: number,
  size: number,
): readonly Box[] {
  const height = (above + below) * size
  const off = radius + gap
  const corners: readonly (readonly [number, number])[] = [
    [x + off, y - height / 2],
    [x - off - width, y - height / 2],
    [x - width / 2, y + off],
    [x - width / 2, y - off - height],
    [x + aside, y + off],
    [x + aside, y - off - height],
    [x - aside - width, y + off],
    [x - aside - width, y - off - height],
  ]
  return corners.map(([left, top]) => boxAt(left, top, width, size))
}

function fewestCrossings(
  boxes: readonly Box[],
  lines: readonly (readonly [Point, Point])[],
): Box | undefined {
  let best: Box | undefined
  let fewest = Infinity
  for (const box of boxes) {
    const count = lines.reduce((sum, line) => sum + Number(crosses(line, box)), 0)
    if (count < fewest) [best, fewest] = [box, count]
  }
  return best
}

/** Whether a line runs through a box. */
function crosses([from, to]: readonly [Point, Point], box: Box): boolean {
  if (Math.max(from.x, to.x) < box.left || Math.min(from.x, to.x) > box.right) return false
  if (Math.max(from.y, to.y) < box.top || Math.min(from.y, to.y) > box.bottom) return false
  const side = (x: number, y: number): number =>
    Math.sign((to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x))
  const sides = [
    side(box.left, box.top),
    side(box.right, box.top),
    side(box.left, box.bottom),
    side(box.right, box.bottom),
  ]
  return new Set(sides).size > 1
}

/** The nearest free place further off; above or below everything there always is one. */
function freeAround(
  dot: Point,
  width: number,
  { size, left, right }: Lettering,
  isFree: (box: Box) => boolean,
): Box {
  const height = (above + below) * size
  for (let far = size; ; far += size / 2) {
    for (let turn = 0; turn < 16; turn++) {
      const angle = (turn * Math.PI) / 8
      const x = dot.x + far * 1.5 * Math.cos(angle) - width / 2
      const within = Math.max(left, Math.min(right - width, x))
      const box = boxAt(within, dot.y + far * Math.sin(angle) - height / 2, width, size)
      if (isFree(box)) return box
    }
  }
}
