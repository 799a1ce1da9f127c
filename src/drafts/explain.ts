// A message for who wants to change it: its template and the variables it uses.
import type { Facts } from './facts.ts'
import { getEngine } from './liquid.ts'
import { draftRecords } from './messages.ts'
import type { DraftRecord } from './record.ts'
import { variables } from './variables.ts'

export interface Variable {
  readonly name: string
  readonly meaning: string
}

const isName = (name: string): name is keyof Facts => Object.hasOwn(variables, name)

/** The variables that a message's own template uses, in the order of the list of all. */
export function variablesOf({ text }: DraftRecord): readonly Variable[] {
  const engine = getEngine()
  const used = engine.globalVariablesSync(engine.parse(text))
  return Object.keys(variables)
    .filter(isName)
    .filter((name) => used.includes(name))
    .map((name) => ({ name, meaning: variables[name] }))
}

/** The messages of a rule, in order. */
export const draftsOf = (rule: string): readonly DraftRecord[] =>
  draftRecords.filter((record) => record.rule === rule)
