// Help, made from the commands' records.
import { type Argument, type Command, type Option, commonOptions } from './command.ts'
import type { Terminal } from './terminal.ts'
import { padTo } from './width.ts'
import { wrap, wrapIndented } from './wrap.ts'

const usageOf = ({ name, required, many }: Argument): string => {
  const word = many === true ? `${name}…` : name
  return required ? word : `[${word}]`
}

const optionLabel = ({ name, short, value }: Option): string =>
  `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`

function twoColumns(rows: readonly (readonly [string, string])[], width: number): readonly string[] {
  const left = Math.max(...rows.map(([label]) => label.length)) + 4
  return rows.flatMap(([label, text]) =>
    wrap(text, width - left).map(
      (line, index) => (index === 0 ? padTo(`  ${label}`, left) : ' '.repeat(left)) + line,
    ),
  )
}

const optionRows = (options: readonly Option[]) =>
  options.map((option) => [optionLabel(option), option.summary] as const)

/** The lines of `owed --help`. */
export function helpOverview(commands: readonly Command[], { paint, width }: Terminal): readonly string[] {
  const rows = commands.map(
    ({ name, arguments: words, summary }) => [[name, ...words.map(usageOf)].join(' '), summary] as const,
  )
  return [
    'Whom do you owe a follow-up? Owed reads your notes and says.',
    '',
    `${paint('bold', 'Usage:')} owed [COMMAND] [OPTIONS]    (owed alone is owed list)`,
    '',
    paint('bold', 'Commands'),
    ...twoColumns(rows, width),
    '',
    paint('bold', 'Options everywhere'),
    ...twoColumns(optionRows(commonOptions), width),
    '',
    paint('bold', 'Exit codes'),
    '  0 all is well   1 something was found   2 a wrong call   3 no notebook to read',
    '',
    'More on a command: owed COMMAND --help',
  ]
}

/** The lines of `owed COMMAND --help`. */
export function helpCommand(command: Command, { paint, width }: Terminal): readonly string[] {
  const { name, summary, details = [], arguments: words, options, examples } = command
  const section = (title: string, rows: readonly (readonly [string, string])[]) =>
    rows.length === 0 ? [] : ['', paint('bold', title), ...twoColumns(rows, width)]
  return [
    `${paint('bold', 'Usage:')} ${['owed', name, ...words.map(usageOf), '[OPTIONS]'].join(' ')}`,
    '',
    ...wrap(`${summary.slice(0, 1).toUpperCase()}${summary.slice(1)}.`, width),
    ...details.flatMap((paragraph) => ['', ...wrap(paragraph, width)]),
    ...section(
      'Arguments',
      words.map((word) => [word.name, word.summary] as const),
    ),
    ...section('Options', optionRows(options)),
    ...section('Options everywhere', optionRows(commonOptions)),
    '',
    paint('bold', 'Examples'),
    ...examples.flatMap(({ line, meaning }) => [`  ${line}`, ...wrapIndented(meaning, width, 6)]),
  ]
}
