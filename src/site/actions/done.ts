// "Done": writes what discharges an obligation.
import { planDone, type Verb, verbs } from '#core'
import type { Action } from './action.ts'
import { carryOut } from './carry-out.ts'
import { dayIn, listIn, neededIn, textIn, wrong } from './fields.ts'
import { obligationOf } from './obligation.ts'

/** `{obligation, hash, by?, verb?, note?, tag?, on?}`; `verb` where another than the rule's own ends it too. */
export const doneAction: Action = {
  name: 'done',
  run(fields, scene) {
    const obligation = obligationOf(scene, neededIn(fields, 'obligation'))
    const hash = neededIn(fields, 'hash')
    if ('refused' in obligation) return obligation
    const { notebook, today } = scene.snapshot
    const words = {
      on: dayIn(fields, 'on'),
      by: textIn(fields, 'by'),
      note: textIn(fields, 'note'),
      tags: listIn(fields, 'tag'),
    }
    const planned = planDone(notebook, obligation, today, words, verbIn(textIn(fields, 'verb')))
    return carryOut(planned, { path: obligation.file, hash }, obligation.entry, scene)
  },
}

function verbIn(written: string | undefined): Verb | undefined {
  if (written === undefined) return undefined
  if (!Object.hasOwn(verbs, written)) throw wrong(`There is no verb ${written}.`)
  return written as Verb
}
