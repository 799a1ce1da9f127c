// `owed rules`: the table of rules.
import { type Rule, rules as allRules } from '#core'
import { exits } from '../../host/failure.ts'
import type { Call, Command } from '../command.ts'
import { fillPolicy } from '../rule-lines.ts'
import { padTo } from '../width.ts'
import { wrap } from '../wrap.ts'

/** What of a rule is words. */
const wordsOf = ({ id, applies, strength, title, why, opens, due, lapses, ends, done, channels }: Rule) => {
  const when = {
    opens: fillPolicy(opens),
    due: fillPolicy(due),
    lapses: lapses && fillPolicy(lapses),
    ends: fillPolicy(ends),
  }
  return { id, applies, strength, title, why, ...when, done, channels }
}

function run({ terminal, ...call }: Call) {
  if (call.on('json')) {
    terminal.out(JSON.stringify({ rules: allRules.map(wordsOf) }, null, 2))
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

export const rules: Command = {
  name: 'rules',
  summary: 'the rules: what each asks of you',
  arguments: [],
  options: [],
  examples: [{ line: 'owed rules', meaning: 'the table' }],
  run,
}
