// Turns a part so that it stands upright, with introducers rather above those they introduced.
import type { Edge, Point } from './sketch.ts'

/** The points turned around their middle: their longest extent from top to bottom, most arrows pointing down. */
export function upright(
  points: ReadonlyMap<string, Point>,
  edges: readonly Edge[],
): ReadonlyMap<string, Point> {
  const all = [...points.values()]
  const middle = { x: mean(all.map(({ x }) => x)), y: mean(all.map(({ y }) => y)) }
  const turn = Math.PI / 2 - mainAngle(all, middle)
  const turned = turnedBy(points, middle, turn)
  const fall = edges
    .filter(({ directed }) => directed)
    .reduce((sum, { from, to }) => sum + (turned.get(to)?.y ?? 0) - (turned.get(from)?.y ?? 0), 0)
  return fall < 0 ? turnedBy(points, middle, turn + Math.PI) : turned
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

/** The direction in which points are spread most. */
function mainAngle(points: readonly Point[], middle: Point): number {
  const xx = mean(points.map(({ x }) => (x - middle.x) ** 2))
  const yy = mean(points.map(({ y }) => (y - middle.y) ** 2))
  const xy = mean(points.map(({ x, y }) => (x - middle.x) * (y - middle.y)))
  return Math.atan2(2 * xy, xx - yy) / 2
}

function turnedBy(
  points: ReadonlyMap<string, Point>,
  middle: Point,
  angle: number,
): ReadonlyMap<string, Point> {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return new Map(
    [...points].map(([key, { x, y }]) => {
      const [dx, dy] = [x - middle.x, y - middle.y]
      return [key, { x: dx * cos - dy * sin, y: dx * sin + dy * cos }]
    }),
  )
}
