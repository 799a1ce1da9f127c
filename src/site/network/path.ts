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

/** SVG path data from edge to edge of two dots; empty where they stand too close for a line. */
export function linePath(from: End, to: End): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const [before, after] = [from.radius + space, to.radius + space]
  if (length <= before + after) return ''
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length]
  const start = { x: from.x + ux * before, y: from.y + uy * before }
  const end = { x: to.x - ux * after, y: to.y - uy * after }
  return [
    `M${at(start.x, start.y)}L${at(end.x, end.y)}`,
    ...(from.head ? [headAt(start, ux, uy)] : []),
    ...(to.head ? [headAt(end, -ux, -uy)] : []),
  ].join('')
}

/** A head with its tip at a point, opening towards (ux, uy). */
function headAt({ x, y }: Point, ux: number, uy: number): string {
  const [bx, by] = [x + ux * long, y + uy * long]
  return `M${at(x, y)}L${at(bx - uy * half, by + ux * half)}L${at(bx + uy * half, by - ux * half)}Z`
}
