// What an action of a page is: its name, what it gets, and what it answers.
import type { Snapshot } from '../../host/workspace.ts'
import type { Row } from '../rows.ts'

/** What an action acts on. */
export interface Scene {
  /** The notebook's folder, absolute. */
  readonly root: string
  /** The notebook as it is now. */
  readonly snapshot: Snapshot
  /** The notebook once it holds what was written at these paths, or as it is when that takes too long. */
  readonly settled: (paths: readonly string[]) => Promise<Snapshot>
}

/** What a page said, as it came: nothing of it is trusted. */
export type Fields = Readonly<Record<string, unknown>>

/** What was done, in a sentence; with it the operation that takes it back, and what is open now where it was done. */
export interface Done {
  readonly says: string
  readonly operation?: string
  readonly rows?: readonly Pick<Row, 'id' | 'sentence' | 'status' | 'lateness'>[]
  /** A page to go on to. */
  readonly href?: string
}

/** Why it wasn't done: 400 where the page asked for nonsense, 409 where the note stands against it. */
export interface Undone {
  readonly status: 400 | 409 | 500 | 503
  readonly refused: string
  /** Set where a name is nearly somebody's: said to be new (`sure`), it is taken. */
  readonly isRival?: true
}

export type Outcome = Done | Undone

export interface Action {
  /** The last part of its path: `/actions/done`. */
  readonly name: string
  /** Does it; a UserError is answered with its sentence. */
  readonly run: (fields: Fields, scene: Scene) => Outcome | Promise<Outcome>
}

export const actionFolder = '/actions/'
