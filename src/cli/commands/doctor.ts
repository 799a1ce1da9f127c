// `owed doctor`: whether everything that Owed depends on is as it should be, and what to do where not.
import { exits } from '../../host/failure.ts'
import type { Finding, Level } from '../../host/doctor/finding.ts'
import type { Call, Command } from '../command.ts'
import { count } from '../days.ts'
import type { Style } from '../terminal.ts'
import { wrap } from '../wrap.ts'

const styles: Readonly<Record<Level, Style>> = { ok: 'green', warning: 'yellow', problem: 'red' }
const labelWidth = 9

function linesOf(
  { terminal: { paint, width } }: Call,
  { level, sentence, remedy }: Finding,
): readonly string[] {
  const room = width - labelWidth
  const [first = '', ...rest] = wrap(sentence, room)
  const more = [...rest, ...(remedy === undefined ? [] : wrap(remedy, room))]
  return [
    paint(styles[level], level.padEnd(labelWidth)) + first,
    ...more.map((line) => ' '.repeat(labelWidth) + line),
  ]
}

function summaryLine(findings: readonly Finding[]): string {
  const of = (level: Level) => findings.filter((finding) => finding.level === level).length
  const [problems, warnings] = [of('problem'), of('warning')]
  if (problems + warnings === 0) return 'All is well.'
  const parts = [
    problems > 0 ? count(problems, 'problem') : '',
    warnings > 0 ? count(warnings, 'warning') : '',
  ]
  return `${parts.filter((part) => part !== '').join(' and ')}.`
}

async function run(call: Call) {
  const { examine } = await import('../../host/doctor/examine.ts')
  const { root, rootAsNamed, cwd, terminal } = call
  const findings = await examine({ root, named: rootAsNamed, cwd, env: process.env })
  if (call.on('json')) terminal.out(JSON.stringify({ findings }, null, 2))
  else terminal.out(...findings.flatMap((finding) => linesOf(call, finding)), '', summaryLine(findings))
  return findings.some(({ level }) => level === 'problem') ? exits.findings : exits.clean
}

export const doctor: Command = {
  name: 'doctor',
  summary: 'whether Node, Git, its hooks, the watcher and the notebook are as they should be',
  details: [
    'Each line says what was looked at, and what to do where it isn’t well. The hooks are let fire, in a way that changes nothing. Nothing is written. Exits 1 where there is a problem.',
  ],
  arguments: [],
  options: [],
  examples: [{ line: 'owed doctor', meaning: 'when something doesn’t work as it should' }],
  run,
}
