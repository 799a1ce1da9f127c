// After any storm of saves, renames, checkouts and worse, a watched notebook is what a fresh read of its folder is.
import { realpathSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Day,
  type Diagnostic,
  type Notebook,
  type Obligation,
  checkNotebook,
  makeAgenda,
  makeNotebook,
  readNote,
} from '#core'
import { readAll } from '../../src/host/disk.ts'
import { openWorkspace } from '../../src/host/workspace.ts'
import { makeFolder, until, writeFiles } from './folder.ts'
import { git, storm } from './storm.ts'

const today = '2026-11-22' as Day
const seconds = 15

/** All that anybody can see of a notebook. */
const seenOf = (
  { notes }: Notebook,
  { diagnostics, open }: { diagnostics: readonly Diagnostic[]; open: readonly Obligation[] },
) => ({
  notes: Object.fromEntries(
    [...notes.values()].map(({ path, text, problems }) => [path, { text, problems }]),
  ),
  diagnostics,
  open,
})

function readFresh(root: string): ReturnType<typeof seenOf> {
  const notebook = makeNotebook([...readAll(realpathSync(root))].map(({ source }) => readNote(source)))
  return seenOf(notebook, { diagnostics: checkNotebook(notebook, today), open: makeAgenda(notebook, today) })
}

/** A notebook in a repository with two branches that differ in most of their notes. */
function makeRepository(): string {
  const root = makeFolder({
    'contacts/ana.md': '---\nname: Ana\n---\n',
    'contacts/raj.md': '---\nname: Raj\n---\n',
  })
  git(root, 'init', '-q', '-b', 'main')
  git(root, 'add', '.')
  git(root, 'commit', '-qm', 'first')
  git(root, 'checkout', '-qb', 'other')
  writeFiles(root, {
    'contacts/ana.md': '---\nname: Ana Silva\n---\n',
    'introductions/ana-to-raj.md': '---\nintroducer: ana\nto: raj\ndate: 2026-11-01\n---\n',
  })
  git(root, 'add', '.')
  git(root, 'commit', '-qm', 'second')
  return root
}

test('after any storm the state equals a fresh read', async () => {
  await fc.assert(
    fc.asyncProperty(storm, async (happenings) => {
      const root = makeRepository()
      const workspace = await openWorkspace({ root, today, watch: true })
      try {
        for (const happening of happenings) await happening(root)
        const fresh = readFresh(root)
        const settled = JSON.stringify(fresh)
        const isSettled = until(workspace, (now) => JSON.stringify(seenOf(now.notebook, now)) === settled)
        const late = new Promise((resolve) => setTimeout(resolve, seconds * 1000))
        await Promise.race([isSettled, late])
        const now = workspace.current()
        expect(seenOf(now.notebook, now)).toEqual(fresh)
      } finally {
        await workspace.close()
      }
    }),
    { numRuns: 6, endOnFailure: true, interruptAfterTimeLimit: 60_000 },
  )
}, 120_000)
