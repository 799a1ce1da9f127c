// What is said where there is no notebook yet: how to begin.
import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Notebook } from '#core'
import { UserError, exits } from './failure.ts'

const howToBegin = (root: string): string =>
  [
    'A notebook is a folder of Markdown files. To begin, write down one introduction, under the day it was made:',
    '',
    `  ${root.replace(/\/+$/, '')}/introductions/YYYY-MM-DD-ana-to-raj.md`,
    '    ---',
    '    introducer: Ana Silva',
    '    to: Raj Patel',
    '    ---',
    '',
    'Or say where yours is: --notes DIR, or the variable OWED_NOTES.',
  ].join('\n')

/** Who stands inside a notebook is told so. */
const hintHere = (root: string): string =>
  ['contacts', 'introductions'].some((name) => existsSync(join(dirname(root), name)))
    ? '\nThe folder around it looks like one: say `--notes .`'
    : ''

/** Refuses a root that isn't a folder one may read (UserError, 3); `named` is how the person calls it. */
export function refuseMissing(root: string, named: string): void {
  const stats = statSync(root, { throwIfNoEntry: false })
  if (stats === undefined)
    throw new UserError(
      `There is no notebook at ${named}.${hintHere(root)}\n\n${howToBegin(named)}`,
      exits.environment,
    )
  if (!stats.isDirectory())
    throw new UserError(`${named} is a file, not a notebook.\n\n${howToBegin('./notes')}`, exits.environment)
  try {
    accessSync(root, constants.R_OK | constants.X_OK)
  } catch {
    throw new UserError(
      `The notebook at ${named} may not be read: its permissions forbid it.`,
      exits.environment,
    )
  }
}

const count = (notes: number): string =>
  notes === 1
    ? 'The one Markdown file here is neither a contact nor an introduction'
    : `None of the ${notes} Markdown files here is a contact or an introduction`

/** Refuses a notebook without any entry, unless something in it asks to be mended (UserError, 3). */
export function refuseEmpty(notebook: Notebook, named: string): void {
  const notes = [...notebook.notes.values()]
  if (notes.some((note) => note.sort !== 'other' || note.problems.length > 0)) return
  const said =
    notes.length === 0
      ? `The notebook at ${named} is empty.`
      : `${count(notes.length)} (${named}).\n` +
        'A line `type: contact` or `type: introduction` in its frontmatter makes a note one.'
  throw new UserError(`${said}\n\n${howToBegin(named)}`, exits.environment)
}
