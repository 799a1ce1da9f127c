// The forms in which findings are handed to other programs, and which of them a call asks for.
import type { Diagnostic, Notebook } from '#core'
import { UserError, exits } from '../../host/failure.ts'
import type { Call } from '../command.ts'
import { wrongCall } from '../parse.ts'

/** What is to be reported. */
export interface Report {
  readonly diagnostics: readonly Diagnostic[]
  /** The notebook that they were found in. */
  readonly notebook: Notebook
  /** A note's path from the top of its repository, with `/`. */
  readonly pathOf: (file: string) => string
}

export const formats = ['text', 'json', 'github', 'sarif'] as const
export type Format = (typeof formats)[number]

/** The format that `--format` or `--json` asks for, else text. Refuses one that isn't known, and two at once (UserError, 2). */
export function formatOf(call: Call): Format {
  const word = call.value('format')
  if (word === undefined) return call.on('json') ? 'json' : 'text'
  const format = formats.find((name) => name === word.toLowerCase())
  if (format === undefined)
    throw wrongCall(`There is no format ${word}.`, word, formats, `Say one of: ${formats.join(', ')}.`)
  if (call.on('json') && format !== 'json')
    throw new UserError(`--json and --format ${format} can’t both be: say one of them.`, exits.call)
  return format
}
