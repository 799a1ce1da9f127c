// Moves people apart from top to bottom, a little, so that most have room for their name beside their dot.
import type { Body } from './room.ts'
import type { Point } from './sketch.ts'

interface Slab {
  readonly key: string
  readonly x: number
  readonly left: number
  readonly right: number
  readonly half: number
  y: number
}

const passes = 120

/** Bodies with their names, `high`, to the right, or to the left where the page ends, moved apart until few touch. */
export function spread(bodies: readonly Body[], edge: number, high: number): ReadonlyMap<string, Point> {
  const slabs = bodies.map(({ key, x, y, radius, room }): Slab => {
    const beyond = x + radius + room > edge
    return {
      key,
      x,
      y,
      left: x - radius - (beyond ? room : 2),
      right: x + radius + (beyond ? 2 : room),
      half: Math.max(radius, high / 2) + 1,
    }
  })
  const tallest = Math.max(...slabs.map(({ half }) => half)) * 2
  for (let pass = 0; pass < passes; pass++) {
    slabs.sort((one, two) => one.y - two.y || (one.key < two.key ? -1 : 1))
    if (!partAll(slabs, tallest)) break
  }
  return new Map(slabs.map(({ key, x, y }) => [key, { x, y }]))
}

/** Moves every two that touch half of what is wanting away from each other; tells whether any did. */
function partAll(slabs: readonly Slab[], tallest: number): boolean {
  let moved = false
  for (const [index, upper] of slabs.entries()) {
    for (let at = index + 1; at < slabs.length; at++) {
      const lower = slabs[at]
      if (!lower || lower.y - upper.y > tallest) break
      const wanting = upper.half + lower.half - (lower.y - upper.y)
      if (wanting <= 0.01 || upper.right <= lower.left || lower.right <= upper.left) continue
      upper.y -= wanting / 2
      lower.y += wanting / 2
      moved = true
    }
  }
  return moved
}
