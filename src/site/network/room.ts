// Keeps people apart while forces work, and keeps room beside the busiest for their names.
import { forceCollide, type Force } from 'd3-force'

export interface Body {
  readonly key: string
  readonly radius: number
  /** How wide the room to the right is that others keep out of; 0 for none. */
  readonly room: number
  x: number
  y: number
  /** Their place among all, which the library goes by. */
  index?: number
  vx?: number
  vy?: number
}

/** A piece of somebody's room: it goes where they go, and they go where it is pushed. */
interface Tail extends Body {
  readonly owner: Body
  readonly off: number
}

/** A force that keeps bodies `gap` apart, and out of each other's rooms, which are `high`. */
export function keepRoom(bodies: readonly Body[], gap: number, high: number): Force<Body, undefined> {
  const tails = bodies.flatMap((owner) => tailsOf(owner, high))
  const collide = forceCollide<Body>((body) => body.radius + (isTail(body) ? 0 : gap))
  const follow = (): void => {
    for (const tail of tails) {
      tail.x = tail.owner.x + tail.off
      tail.y = tail.owner.y
      tail.vx = 0
      tail.vy = 0
    }
  }
  const force = (alpha: number): void => {
    follow()
    collide(alpha)
    for (const { owner, vx = 0, vy = 0 } of tails) {
      owner.vx = (owner.vx ?? 0) + vx / 2
      owner.vy = (owner.vy ?? 0) + vy / 2
    }
  }
  return Object.assign(force, {
    initialize: (_: Body[], random: () => number) => {
      follow()
      const all = [...bodies, ...tails]
      for (const [index, body] of all.entries()) body.index = index
      collide.initialize(all, random)
    },
  })
}

const isTail = (body: Body): body is Tail => 'owner' in body

function tailsOf(owner: Body, high: number): readonly Tail[] {
  const radius = high / 2
  const count = Math.ceil(owner.room / (high * 0.9))
  return Array.from({ length: count }, (_, index) => ({
    key: owner.key,
    radius,
    room: 0,
    x: owner.x,
    y: owner.y,
    owner,
    off: owner.radius + radius + ((owner.room - high) * index) / Math.max(1, count - 1),
  }))
}
