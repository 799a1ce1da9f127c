// What keeps a new entry from being planned.

/** Why nothing is planned, as a sentence; `isCall` where what was asked for is wrong, else it is the notes that don't allow it. */
export interface Refused {
  readonly refused: string
  readonly isCall: boolean
}

export const refuse = (refused: string): Refused => ({ refused, isCall: true })

export const isRefused = (value: object): value is Refused => 'refused' in value
