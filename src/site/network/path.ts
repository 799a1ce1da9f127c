// The line between two dots, with a head where it points to somebody.
import type { Point } from './sketch.ts'

interface End extends Point {
  readonly radius: number
  /** Whether the line points to this end. */
  readonly head: boolean
}

const space = 1.5
const [long, half] = [7, 2.7]

const written = (value: number): string => String(Math.round(value * 10) / 10 + 0)
const at = (x: number, y: number): string => `${written(x)} ${written(y)}`

/** A line as SVG path data: from dot to dot, and its heads. */
export interface Line {
  readonly shaft: string
  /** Empty where it points to nobody. */
  readonly heads: string
}

/** The line from edge to edge of two dots; null where they stand too close for one. */
export function lineBetween(from: End, to: End): Line | null {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const [before, after] = [from.radius + space, to.radius + space]
  if (length <= before + after) return null
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length]
  const [start, end] = [along(from, ux * before, uy * before), along(to, -ux * after, -uy * after)]
  const short = (head: boolean): number => (head && length > before + after + 2 * long ? long - 1 : 0)
  const [tail, tip] = [
    along(start, ux * short(from.head), uy * short(from.head)),
    along(end, -ux * short(to.head), -uy * short(to.head)),
  ]
  return {
    shaft: `M${at(tail.x, tail.y)}L${at(tip.x, tip.y)}`,
    heads: (from.head ? headAt(start, ux, uy) : '') + (to.head ? headAt(end, -ux, -uy) : ''),
  }
}

const along = ({ x, y }: Point, dx: number, dy: number): Point => ({ x: x + dx, y: y + dy })

/** A head with its tip at a point, opening towards (ux, uy). */
function headAt({ x, y }: Point, ux: number, uy: number): string {
  const [bx, by] = [x + ux * long, y + uy * long]
  return `M${at(x, y)}L${at(bx - uy * half, by + ux * half)}L${at(bx + uy * half, by - ux * half)}Z`
}
