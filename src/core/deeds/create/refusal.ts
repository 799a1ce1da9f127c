// What keeps a new entry from being planned.

/** Why nothing is planned, as a sentence; `isCall` where what was asked for is wrong, else it is the notes that don't allow it. */
export interface Refused {
  readonly refused: string
  readonly isCall: boolean
  /** Set where a name is somebody's already, or nearly: it may be new all the same if the person says so. */
  readonly isRival?: true
}

export const refuse = (refused: string): Refused => ({ refused, isCall: true })

export const refuseRival = (refused: string): Refused => ({ refused, isCall: true, isRival: true })

export const isRefused = (value: object): value is Refused => 'refused' in value
