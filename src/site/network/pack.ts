// The parts of a picture side by side, each as far up as there is room, then as far left.
import type { Box, Point } from './sketch.ts'

export interface Packed {
  /** By how much each box is moved, in their order. */
  readonly moves: readonly Point[]
  readonly height: number
}

/** How finely places are tried. */
const step = 4

/** Boxes laid out in a page of `width`, `gap` apart, in their order; each must fit into the width by itself. */
export function pack(boxes: readonly Box[], width: number, gap: number): Packed {
  const columns = Math.max(1, Math.floor(width / step))
  const depths = new Array<number>(columns).fill(0)
  const moves = boxes.map((box): Point => {
    const wide = Math.min(columns, Math.ceil((box.right - box.left) / step))
    const column = shallowest(depths, wide)
    const y = deepest(depths, column, wide)
    const until = y + (box.bottom - box.top) + gap
    depths.fill(until, column, Math.min(columns, column + wide + Math.ceil(gap / step)))
    return { x: column * step - box.left, y: y - box.top }
  })
  return { moves, height: Math.max(0, Math.max(...depths) - gap) }
}

const deepest = (depths: readonly number[], from: number, wide: number): number => {
  let deep = 0
  for (let column = from; column < from + wide; column++) deep = Math.max(deep, depths[column] ?? 0)
  return deep
}

/** The leftmost of the columns from which so many lie free nearest to the top. */
function shallowest(depths: readonly number[], wide: number): number {
  let best = 0
  let least = Infinity
  for (let column = 0; column + wide <= depths.length; column++) {
    const depth = deepest(depths, column, wide)
    if (depth < least) [best, least] = [column, depth]
  }
  return best
}
