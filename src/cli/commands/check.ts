// `owed check`: what is wrong with the notes, at the very word, and what to write instead.
import { existsSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import { type Diagnostic, type Notebook, checkNotebook } from '#core'
import { exits } from '../../host/failure.ts'
import type { Call, Command } from '../command.ts'
import { count } from '../days.ts'
import { diagnosticLines } from '../diagnostic-lines.ts'
import { pathFromHere, readNotebook } from '../open.ts'
import { wrongCall } from '../parse.ts'

/** The path in the notebook that a word means, seen from the working folder, else from the notebook; `''` is all of it. */
function pathInNotebook(call: Call, word: string, paths: readonly string[]): string {
  const candidates = [call.cwd, call.root].map((from) =>
    relative(call.root, resolve(from, word)).split(sep).join('/'),
  )
  const isThere = (path: string) =>
    path === '' || paths.some((known) => known === path || known.startsWith(`${path}/`))
  const found = candidates.find(isThere)
  if (found !== undefined) return found
  const what = existsSync(resolve(call.cwd, word)) ? 'is no note of this notebook' : 'isn’t there'
  const asTyped = paths.flatMap((path) => [path, relative(call.cwd, resolve(call.root, path))])
  throw wrongCall(`${word} ${what}.`, word, asTyped, `The notebook is ${call.rootAsNamed}.`)
}

function select(call: Call, notebook: Notebook, all: readonly Diagnostic[]): readonly Diagnostic[] {
  if (call.words.length === 0) return all
  const known = [...notebook.notes.keys()]
  const wanted = call.words.map((word) => pathInNotebook(call, word, known))
  return all.filter(({ file }) =>
    wanted.some((path) => path === '' || file === path || file.startsWith(`${path}/`)),
  )
}

function summaryLine(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  const warnings = diagnostics.length - errors
  const parts = [errors > 0 ? count(errors, 'error') : '', warnings > 0 ? count(warnings, 'warning') : '']
  const files = new Set(diagnostics.map(({ file }) => file)).size
  return `${parts.filter((part) => part !== '').join(' and ')} in ${count(files, 'file')}.`
}

async function run(call: Call) {
  const { notebook, today } = await readNotebook(call)
  const diagnostics = select(call, notebook, checkNotebook(notebook, today))
  const { terminal } = call
  if (call.on('json')) terminal.out(JSON.stringify({ diagnostics }, null, 2))
  else if (diagnostics.length > 0) {
    const blocks = diagnostics.map((diagnostic) => [
      ...diagnosticLines(diagnostic, pathFromHere(call, diagnostic.file), notebook, terminal),
      '',
    ])
    terminal.out(...blocks.flat(), summaryLine(diagnostics))
  }
  const counts = call.on('strict') ? diagnostics : diagnostics.filter(({ severity }) => severity === 'error')
  return counts.length > 0 ? exits.findings : exits.clean
}

export const check: Command = {
  name: 'check',
  summary: 'what is wrong with the notes; silent when all is well',
  details: [
    'The whole notebook is read in any case; FILES only choose what is reported. Nothing is written. Exits 1 when there are errors.',
  ],
  arguments: [{ name: 'FILES', summary: 'notes or folders of the notebook', required: false, many: true }],
  options: [{ name: 'strict', summary: 'exit 1 for warnings too' }],
  examples: [
    { line: 'owed check', meaning: 'every problem in every note' },
    { line: 'owed check notes/contacts/wim-de-groot.md', meaning: 'only those of one note' },
    { line: 'owed check --strict', meaning: 'before a commit that should be spotless' },
  ],
  run,
}
