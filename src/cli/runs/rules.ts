// Running `owed rules`.
import { rules as allRules } from '#core'
import { exits } from '../../host/failure.ts'
import type { Call } from '../command.ts'
import { ruleRecord } from '../rule-lines.ts'
import { padTo } from '../width.ts'
import { wrap } from '../wrap.ts'

/** Runs the command; its record says what it takes. */
export function run({ terminal, ...call }: Call) {
  if (call.on('json')) {
    terminal.out(JSON.stringify({ rules: allRules.map(ruleRecord) }, null, 2))
    return exits.clean
  }
  const left = Math.max(...allRules.map(({ id }) => id.length)) + 2
  const lines = allRules.flatMap(({ id, applies, strength, title }) => {
    const scope = strength === 'courtesy' ? `${applies}; a courtesy` : applies
    return wrap(`${title} (${scope})`, terminal.width - left).map(
      (line, index) => (index === 0 ? terminal.paint('bold', padTo(id, left)) : ' '.repeat(left)) + line,
    )
  })
  terminal.out(...lines, '', 'Why, and when: owed explain RULE')
  return exits.clean
}
