// Reading what follows `npm start --` and `npm run build --`; a wrong word is answered with the nearest right one.
import { parseArgs } from 'node:util'
import { nearest } from '#core'
import { UserError, exits } from '../host/failure.ts'

/** An option that takes a value, `--notes DIR`, or none. */
export interface Option {
  readonly name: string
  readonly value?: string
  readonly meaning: string
}

/** What can be called, and with what. */
export interface Callable {
  /** As typed: "npm start". */
  readonly name: string
  readonly options: readonly Option[]
}

const written = ({ name, value }: Option): string =>
  value === undefined ? `--${name}` : `--${name} ${value}`

const useOf = ({ name, options }: Callable): string =>
  `Use: ${name} -- ${options.map((option) => `[${written(option)}]`).join(' ')}`

/** What `--help` prints. */
export function helpFor(callable: Callable): string {
  const width = Math.max(...callable.options.map((option) => written(option).length))
  const lines = callable.options.map((option) => `  ${written(option).padEnd(width)}  ${option.meaning}`)
  return [useOf(callable), '', ...lines].join('\n')
}

/** A wrong call: what is wrong with it, and how it is called. */
export const wrongUse = (callable: Callable, sentence: string): UserError =>
  new UserError(`${sentence}\n${useOf(callable)}`, exits.call)

/** The options' values by name, or `help` where that is asked for. Refuses what isn't known (UserError, 2). */
export function readOptions(
  callable: Callable,
  args: readonly string[],
): ReadonlyMap<string, string> | 'help' {
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      ...Object.fromEntries(
        callable.options.map(
          ({ name, value }) => [name, { type: value === undefined ? 'boolean' : 'string' }] as const,
        ),
      ),
    },
  })
  const values = new Map<string, string>()
  for (const token of tokens) {
    if (token.kind === 'positional') {
      const sentence = `${callable.name} doesn’t take "${token.value}". For your own notes, put --notes before their folder.`
      throw wrongUse(callable, sentence)
    }
    if (token.kind !== 'option') continue
    if (token.name === 'help') return 'help'
    values.set(token.name, valueOf(callable, token))
  }
  return values
}

interface OptionToken {
  readonly name: string
  readonly rawName: string
  readonly value: string | undefined
  readonly inlineValue: boolean | undefined
}

function valueOf(callable: Callable, { name, rawName, value, inlineValue }: OptionToken): string {
  const option = callable.options.find((one) => one.name === name)
  if (!option) {
    const near = nearest(`--${name}`, [...callable.options.map((one) => `--${one.name}`), '--help'])
    const hint = near === undefined ? '' : ` Did you mean ${near}?`
    throw wrongUse(callable, `There is no option ${rawName}.${hint}`)
  }
  if (option.value === undefined) {
    if (value !== undefined) throw wrongUse(callable, `--${name} takes no value.`)
    return ''
  }
  if (value === undefined || value === '' || (inlineValue !== true && value.startsWith('--'))) {
    throw wrongUse(callable, `--${name} needs a value: ${written(option)}.`)
  }
  return value
}
