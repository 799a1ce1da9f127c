// Running `owed explain`.
import { type Check, checks, rules } from '#core'
import { exits } from '../../host/failure.ts'
import type { Call } from '../command.ts'
import { wrongCall } from '../parse.ts'
import { ruleLines, ruleRecord } from '../rule-lines.ts'
import { section } from '../section.ts'
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

function checkLines(
  { code, severity, title, meaning, remedy, examples }: Check,
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

/** Runs the command; its record says what it takes. */
export function run({ words, terminal, ...call }: Call) {
  const [word = ''] = words
  const check = checks.find(({ code }) => code === word)
  const rule = rules.find(({ id }) => id === word)
  if (!check && !rule) {
    const known = [...checks.map(({ code }) => code), ...rules.map(({ id }) => id)]
    throw wrongCall(
      `There is no check or rule ${word}.`,
      word,
      known,
      'See owed rules, or the code that owed check prints.',
    )
  }
  if (call.on('json')) terminal.out(JSON.stringify(check ?? (rule && ruleRecord(rule)), null, 2))
  else terminal.out(...(check ? checkLines(check, terminal) : []), ...(rule ? ruleLines(rule, terminal) : []))
  return exits.clean
}
