// Running `owed check`.
import { existsSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import { type Diagnostic, type Notebook, checkNotebook, readNote } from '#core'
import { exits } from '../../host/failure.ts'
import { readTemplates } from '../../host/templates.ts'
import type { Call } from '../command.ts'
import { formatOf } from '../formats/format.ts'
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

interface Found {
  readonly notebook: Notebook
  readonly diagnostics: readonly Diagnostic[]
}

/** The same with what is wrong with the person's own templates, whose words are shown as a note's are. */
async function withTemplates(call: Call, { notebook, diagnostics }: Found): Promise<Found> {
  const templates = readTemplates(call.root)
  if (templates.size === 0) return { notebook, diagnostics }
  const { checkTemplates } = await import('../../drafts/check-templates.ts')
  const encoder = new TextEncoder()
  const files = [...templates].map(
    ([path, text]) => [path, readNote({ path, bytes: encoder.encode(text) })] as const,
  )
  return {
    notebook: notebook.replacing(new Map(files)),
    diagnostics: [...diagnostics, ...checkTemplates(templates)],
  }
}

/** What is wrong with the notes on disk, or with those that `--staged` or `--range` asks for. */
async function find(call: Call) {
  if (call.on('staged') || call.value('range') !== undefined) {
    const { checkChange } = await import('../hook-runs/check-change.ts')
    return checkChange(call)
  }
  const { notebook, today } = await readNotebook(call)
  return withTemplates(call, { notebook, diagnostics: checkNotebook(notebook, today) })
}

/** Runs the command; its record says what it takes. */
export async function run(call: Call) {
  formatOf(call)
  const { notebook, diagnostics: all } = await find(call)
  const diagnostics = notebook.notes.size === 0 ? [] : select(call, notebook, all)
  await printFindings(call, diagnostics, notebook)
  const counts = call.on('strict') ? diagnostics : diagnostics.filter(({ severity }) => severity === 'error')
  return counts.length > 0 ? exits.findings : exits.clean
}
