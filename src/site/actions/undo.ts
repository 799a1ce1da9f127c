// "Undo": brings back exactly what was there before an operation.
import { undoOperation } from '../../host/write/undo.ts'
import type { Action } from './action.ts'
import { neededIn } from './fields.ts'

/** `{operation}`: the id that an earlier answer named. */
export const undoAction: Action = {
  name: 'undo',
  async run(fields, scene) {
    const { said, files } = undoOperation(scene.root, neededIn(fields, 'operation'))
    await scene.settled(files.map(({ path }) => path))
    return { says: sentenceOf(said) }
  },
}

const sentenceOf = (said: string): string => (/[.!?…]$/.test(said) ? said : `${said}.`)
