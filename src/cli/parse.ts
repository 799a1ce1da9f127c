// From the words typed to a command and its checked options; a wrong one is answered with the nearest right one.
import { parseArgs } from 'node:util'
import { nearest } from '#core'
import { UserError, exits } from '../host/failure.ts'
import { type Command, type Option, commonOptions } from './command.ts'

export interface Parsed {
  readonly command: Command
  readonly words: readonly string[]
  readonly values: ReadonlyMap<string, string | true>
}

/** A wrong call, with the nearest of what could have been meant. */
export function wrongCall(
  sentence: string,
  written: string,
  candidates: readonly string[],
  hint: string,
): UserError {
  const near = nearest(written, candidates)
  return new UserError(
    near === undefined ? `${sentence} ${hint}` : `${sentence} Did you mean ${near}?`,
    exits.call,
  )
}

const optionsOf = (command: Command): readonly Option[] => [...command.options, ...commonOptions]

type Token = NonNullable<ReturnType<typeof parseArgs>['tokens']>[number]
type OptionToken = Extract<Token, { kind: 'option' }>

function checkOption(token: OptionToken, command: Command): readonly [string, string | true] {
  const options = optionsOf(command)
  const option = options.find(({ name }) => name === token.name)
  const seeHelp = `See owed ${command.name} --help.`
  if (!option) {
    const names = options.map(({ name }) => `--${name}`)
    throw wrongCall(
      `There is no option ${token.rawName} for owed ${command.name}.`,
      `--${token.name}`,
      names,
      seeHelp,
    )
  }
  if (option.value === undefined) {
    if (token.value !== undefined)
      throw new UserError(`--${option.name} takes no value. ${seeHelp}`, exits.call)
    return [option.name, true]
  }
  if (token.value === undefined || token.value === '' || (!token.inlineValue && token.value.startsWith('-')))
    throw new UserError(`--${option.name} needs a value: --${option.name} ${option.value}.`, exits.call)
  return [option.name, token.value]
}

function checkWords(command: Command, words: readonly string[]): void {
  const missing = command.arguments.filter(({ required }) => required)[words.length]
  if (missing)
    throw new UserError(
      `owed ${command.name} needs ${missing.name}: ${missing.summary}. See owed ${command.name} --help.`,
      exits.call,
    )
  const extra = words[command.arguments.length]
  if (extra !== undefined && !command.arguments.some(({ many }) => many === true))
    throw new UserError(
      `owed ${command.name} doesn’t take "${extra}". See owed ${command.name} --help.`,
      exits.call,
    )
}

function findCommand(word: string | undefined, commands: readonly Command[]): Command {
  const name = word ?? 'list'
  const command = commands.find((candidate) => candidate.name === name)
  if (command) return command
  throw wrongCall(
    `There is no command ${name}.`,
    name,
    commands.map((candidate) => candidate.name),
    'See owed --help.',
  )
}

// An unknown option may have taken a word that isn't the command's: then the option is what to speak of.
const findNamed = (words: readonly string[], commands: readonly Command[]): Command =>
  commands.find(({ name }) => words.includes(name)) ?? findCommand(undefined, commands)

/** The command that `args` calls, `list` where they name none. Refuses what no record knows (UserError, 2). */
export function parseCall(args: readonly string[], commands: readonly Command[]): Parsed {
  const known = [...commands.flatMap(({ options }) => options), ...commonOptions]
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      known.map(({ name, value, short }) => [
        name,
        { type: value === undefined ? 'boolean' : 'string', ...(short !== undefined && { short }) } as const,
      ]),
    ),
  })
  const positionals = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []))
  const unknown = tokens.find(
    (token) => token.kind === 'option' && !known.some(({ name }) => name === token.name),
  )
  const command = unknown ? findNamed(positionals, commands) : findCommand(positionals[0], commands)
  const values = new Map(
    tokens.flatMap((token) => (token.kind === 'option' ? [checkOption(token, command)] : [])),
  )
  const words = positionals.slice(1)
  if (!values.has('help') && !values.has('version')) checkWords(command, words)
  return { command, words, values }
}
