// `owed check`: what is wrong with the notes, at the very word, and what to write instead.
import { existsSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import { type Diagnostic, type Notebook, checkNotebook } from '#core'
import { exits } from '../../host/failure.ts'
import type { Call, Command } from '../command.ts'
import { formatOf, formats } from '../formats/format.ts'
import { printFindings } from '../formats/print.ts'
import { readNotebook } from '../open.ts'
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

/** What is wrong with the notes on disk, or with those that `--staged` or `--range` asks for. */
async function find(call: Call) {
  if (call.on('staged') || call.value('range') !== undefined) {
    const { checkChange } = await import('../hook-runs/check-change.ts')
    return checkChange(call)
  }
  const { notebook, today } = await readNotebook(call)
  return { notebook, diagnostics: checkNotebook(notebook, today) }
}

async function run(call: Call) {
  formatOf(call)
  const { notebook, diagnostics: all } = await find(call)
  const diagnostics = notebook.notes.size === 0 ? [] : select(call, notebook, all)
  await printFindings(call, diagnostics, notebook)
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
  options: [
    { name: 'staged', summary: 'what the next commit would bring, instead of the files as they are' },
    { name: 'range', value: 'A..B', summary: 'what changed from commit A to B, as it is in B' },
    { name: 'strict', summary: 'exit 1 for warnings too' },
    { name: 'format', value: 'FORMAT', summary: `${formats.join(', ')}: the last two for CI` },
  ],
  examples: [
    { line: 'owed check', meaning: 'every problem in every note' },
    { line: 'owed check notes/contacts/wim-de-groot.md', meaning: 'only those of one note' },
    {
      line: 'owed check --staged',
      meaning: 'before a commit: what it would bring, and what that breaks elsewhere',
    },
    { line: 'owed check --range main..HEAD', meaning: 'before a push, and in CI' },
    { line: 'owed check --strict', meaning: 'before a commit that should be spotless' },
    { line: 'owed check --format github', meaning: 'as annotations of the notes, in a workflow' },
  ],
  run,
}
