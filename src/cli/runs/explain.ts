// Running `owed explain`.
import { type Check, checks, type Rule, rules } from '#core'
import { templateCheck } from '../../drafts/check-templates.ts'
import { draftsOf, variablesOf } from '../../drafts/explain.ts'
import { draftRecords } from '../../drafts/messages.ts'
import type { DraftRecord } from '../../drafts/record.ts'
import { exits } from '../../host/failure.ts'
import type { Call } from '../command.ts'
import { wrongCall } from '../parse.ts'
import { ruleLines, ruleRecord } from '../rule-lines.ts'
import { rowLines, section } from '../section.ts'
import type { Terminal } from '../terminal.ts'
import { cropTo } from '../width.ts'
import { wrap } from '../wrap.ts'

type CheckExample = Check['examples'][number]

const longest = 24

/** The text of an example's file as it can be shown: not whole where it is long, its unreadable bytes as marks. */
function textLines(text: string | Uint8Array, width: number): readonly string[] {
  const shown = typeof text === 'string' ? text : new TextDecoder().decode(text)
  const lines = shown.replace(/\n$/, '').split(/\r\n|\n/)
  const cut = lines.length > longest ? [...lines.slice(0, longest), '…'] : lines
  return cut.map((line) => `    ${cropTo(line, width - 4)}`.trimEnd())
}

/** The notes of an example that matter: those found fault with, else all. */
function exampleLines({ files, finds }: CheckExample, width: number): readonly string[] {
  const named = new Set(finds.map((find) => find.replace(/:\d+:\d+.*$/s, '')))
  const shown = Object.entries(files).filter(([path]) => named.size === 0 || named.has(path))
  return shown.flatMap(([path, text], index) => [
    ...(index > 0 ? [''] : []),
    `  ${path}`,
    ...textLines(text, width),
  ])
}

type Coded = Pick<Check, 'code' | 'severity' | 'title' | 'meaning' | 'remedy'> &
  Partial<Pick<Check, 'examples'>>

function checkLines(
  { code, severity, title, meaning, remedy, examples = [] }: Coded,
  terminal: Terminal,
): readonly string[] {
  const { paint, width } = terminal
  const wrong = examples.find(({ finds }) => finds.length > 0)
  const right = examples.find(({ finds }) => finds.length === 0)
  return [
    `${paint('bold', code)} (${severity}): ${title}`,
    '',
    ...wrap(meaning, width),
    ...section('What to do', wrap(remedy, width), terminal),
    ...section('Wrong', wrong ? exampleLines(wrong, width) : [], terminal),
    ...section('Right', right ? exampleLines(right, width) : [], terminal),
  ]
}

/** A message's template, whole and uncut, so that it can be copied into a file of one's own. */
const templateLines = (record: DraftRecord, terminal: Terminal): readonly string[] =>
  section(
    `Message ${record.id}: ${record.when}`,
    record.text
      .trimEnd()
      .split('\n')
      .map((line) => `    ${line}`.trimEnd()),
    terminal,
  )

/** The messages of a rule with what they can name; a file of one's own goes before each. */
function messageLines(records: readonly DraftRecord[], terminal: Terminal): readonly string[] {
  const [first] = records
  if (!first) return []
  const named = new Map(records.flatMap(variablesOf).map(({ name, meaning }) => [name, meaning]))
  const own = `A file templates/${first.id}.md or .liquid in the notebook goes before it; owed draft prints the message. Beside Liquid’s own filters there are and, or (a list in words), stop (ends a sentence) and upper_first.`
  return [
    ...records.flatMap((record) => templateLines(record, terminal)),
    ...section('What it names', rowLines([...named], 12, terminal), terminal),
    '',
    ...wrap(own, terminal.width),
  ]
}

const messageRecord = (record: DraftRecord) => ({
  id: record.id,
  when: record.when,
  audience: record.audience,
  template: record.text,
  variables: variablesOf(record),
})

/** A rule as JSON: its words, and its messages. */
const ruleJson = (rule: Rule) => ({ ...ruleRecord(rule), drafts: draftsOf(rule.id).map(messageRecord) })

/** Runs the command; its record says what it takes. */
export function run({ words, terminal, ...call }: Call) {
  const [word = ''] = words
  const coded = [...checks, templateCheck].find(({ code }) => code === word)
  const rule = rules.find(({ id }) => id === word)
  const message = rule ? undefined : draftRecords.find(({ id }) => id === word)
  if (!coded && !rule && !message) {
    const codes = [...checks, templateCheck].map(({ code }) => code)
    const known = [...codes, ...rules.map(({ id }) => id), ...draftRecords.map(({ id }) => id)]
    throw wrongCall(
      `There is no check or rule ${word}.`,
      word,
      known,
      'See owed rules, or the code that owed check prints.',
    )
  }
  const json = coded ?? (rule ? ruleJson(rule) : message && messageRecord(message))
  if (call.on('json')) terminal.out(JSON.stringify(json, null, 2))
  else
    terminal.out(
      ...(coded ? checkLines(coded, terminal) : []),
      ...(rule ? [...ruleLines(rule, terminal), ...messageLines(draftsOf(rule.id), terminal)] : []),
      ...(message ? messageLines([message], terminal).slice(1) : []),
    )
  return exits.clean
}
