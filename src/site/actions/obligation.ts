// Which obligation a page means: by its whole id, as the page had it.
import type { Obligation } from '#core'
import type { Scene, Undone } from './action.ts'

const gone: Undone = {
  status: 409,
  refused: 'That isn’t owed any more; the page shows what is owed now.',
}

/** The open obligation of this very id, or an answer that it is open no more. */
export const obligationOf = ({ snapshot }: Scene, id: string): Obligation | Undone =>
  snapshot.open.find((one) => one.id === id) ?? gone
