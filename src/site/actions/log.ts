// "Write down": any event, in the timeline's own words.
import { planEvent } from '#core'
import { keyOf } from '../address.ts'
import { atlasOf } from '../atlas.ts'
import type { Action } from './action.ts'
import { carryOut } from './carry-out.ts'
import { dayIn, neededIn, wrong } from './fields.ts'

/** `{entry, hash, words, on?}`: "met by video: good fit #went-well". */
export const logAction: Action = {
  name: 'log',
  run(fields, scene) {
    const id = neededIn(fields, 'entry')
    const hash = neededIn(fields, 'hash')
    const words = neededIn(fields, 'words', 'Say what happened: a verb and whom it concerns, or a few words.')
    const { notebook, today } = scene.snapshot
    const { introductions, contacts } = atlasOf(notebook)
    const entry = introductions.get(keyOf(id)) ?? contacts.get(keyOf(id))
    if (!entry) throw wrong(`No note is called ${id}.`)
    const { path } = entry.note
    const planned = planEvent(notebook, path, today, words, { on: dayIn(fields, 'on') })
    return carryOut(planned, { path, hash }, entry.note.id, scene)
  },
}
