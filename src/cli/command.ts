// The shape of a command: one record that is its words, its options and what it does.
import type { Day } from '#core'
import type { ExitCode } from '../host/failure.ts'
import type { Terminal } from './terminal.ts'

export interface Option {
  readonly name: string
  readonly summary: string
  /** How its value is called in help (`DATE`); without, it is a switch. */
  readonly value?: string
  readonly short?: string
}

export interface Argument {
  /** In capitals, as help shows it. */
  readonly name: string
  readonly summary: string
  readonly required: boolean
  readonly many?: boolean
}

export interface CommandExample {
  /** What is typed. */
  readonly line: string
  readonly meaning: string
}

export interface Command {
  readonly name: string
  /** One line. */
  readonly summary: string
  /** More, where one line doesn't do: paragraphs. */
  readonly details?: readonly string[]
  readonly arguments: readonly Argument[]
  readonly options: readonly Option[]
  readonly examples: readonly CommandExample[]
  run(call: Call): ExitCode | Promise<ExitCode>
}

/** One call of a command, its words checked against the record. */
export interface Call {
  readonly words: readonly string[]
  /** Whether a switch is on. */
  on(name: string): boolean
  /** The value of an option, the last where it is given twice. */
  value(name: string): string | undefined
  readonly today: Day | undefined
  /** The notebook's folder, absolute. */
  readonly root: string
  /** The notebook's folder as the person calls it. */
  readonly rootAsNamed: string
  readonly cwd: string
  readonly terminal: Terminal
  /** Fires when the person has had enough (Ctrl-C, or nobody reads on). */
  readonly stop: AbortSignal
}

/** What every command takes. */
export const commonOptions: readonly Option[] = [
  { name: 'notes', value: 'DIR', summary: 'the notebook (else $OWED_NOTES, else ./notes)' },
  { name: 'today', value: 'DATE', summary: 'as of this day, YYYY-MM-DD' },
  { name: 'json', summary: 'print JSON' },
  { name: 'help', short: 'h', summary: 'print help' },
  { name: 'version', summary: 'print the version' },
]
