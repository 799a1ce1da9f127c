// The parts of a picture side by side, in rows, like words on a page.
import type { Box, Point } from './sketch.ts'

export interface Packed {
  /** By how much each box is moved, in their order. */
  readonly moves: readonly Point[]
  readonly height: number
}

/** Boxes in rows of at most `width`, in their order, `gap` apart; each must fit into the width by itself. */
export function pack(boxes: readonly Box[], width: number, gap: number): Packed {
  let [x, y, tall] = [0, 0, 0]
  const moves = boxes.map((box): Point => {
    const [wide, high] = [box.right - box.left, box.bottom - box.top]
    if (x > 0 && x + wide > width) [x, y, tall] = [0, y + tall + gap, 0]
    const move = { x: x - box.left, y: y - box.top }
    x += wide + gap
    tall = Math.max(tall, high)
    return move
  })
  return { moves, height: y + tall }
}
