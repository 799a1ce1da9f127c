// The parts of a picture side by side in columns, each as far up as there is room, then as far to the left.
import type { Box, Point } from './sketch.ts'

export interface Packed {
  /** By how much each box is moved, in their order. */
  readonly moves: readonly Point[]
  readonly height: number
}

/** How many columns a page has; a part takes as many as it needs, so that parts stand in line. */
const columns = 10

/** How far apart parts stand. */
const [across, down] = [18, 26]

/** Boxes laid out in a page of `width`, in their order; each must fit into the width by itself. */
export function pack(boxes: readonly Box[], width: number): Packed {
  const step = (width + across) / columns
  const depths = new Array<number>(columns).fill(0)
  const moves = boxes.map((box): Point => {
    const wide = Math.min(columns, Math.ceil((box.right - box.left + across) / step))
    const column = shallowest(depths, wide)
    const y = deepest(depths, column, wide)
    depths.fill(y + (box.bottom - box.top) + down, column, column + wide)
    return { x: column * step - box.left, y: y - box.top }
  })
  return { moves, height: Math.max(0, Math.max(...depths) - down) }
}

const deepest = (depths: readonly number[], from: number, wide: number): number =>
  Math.max(...depths.slice(from, from + wide))

/** The leftmost column from which so many lie free nearest to the top. */
function shallowest(depths: readonly number[], wide: number): number {
  const starts = depths.slice(0, depths.length - wide + 1).map((_, column) => deepest(depths, column, wide))
  return starts.indexOf(Math.min(...starts))
}
