// Whatever is added, what is read from the index and from the commit is what is read from the folder it was added from.
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Note, checkNotebook, getDay, makeNotebook, readNote } from '#core'
import { readAll } from '../../../src/host/disk.ts'
import { readIndex, readRevision } from '../../../src/host/git/change.ts'
import { findRepository } from '../../../src/host/git/repository.ts'
import { makeRepository } from './repository.ts'

const name = fc.constantFrom(
  'ana',
  'Raj Patel',
  'ñ – 名',
  'it’s "x"',
  '[a]*?',
  'README',
  '.hidden',
  'templates',
  'x.md',
  '-n',
)
const path = fc
  .tuple(
    fc.constantFrom('', 'contacts/', 'introductions/', 'x.md/', 'templates/', '.git2/'),
    name,
    fc.constantFrom('.md', '.MD', '.txt'),
  )
  .map((parts) => parts.join(''))
const text = fc.oneof(
  fc.constantFrom(
    '',
    'just words\n',
    '---\nname: Ana Silva\n---\n',
    '---\nintroducer: "[[ana]]"\nto: Raj Patel\ndate: 2026-11-02\n---\n## Timeline\n- 2026-11-03 thankd\n',
    '---\r\nname: [\r\n---\r\n',
    '\uFEFF---\nname: Bom\n---\n$Id$\n',
    '<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n',
  ),
  fc.uint8Array({ maxLength: 20 }),
)
const link = fc.record({
  at: path,
  to: fc.oneof(path, fc.constantFrom('../outside.md', 'nowhere.md', '.', 'contacts')),
})
const attributes = fc.constantFrom(
  '',
  '* text=auto\n',
  '*.md text eol=crlf\n',
  '*.md ident\n',
  '*.md -text\n',
)

const facts = (notes: readonly Note[]) => ({
  notes: notes.map(({ path: where, sort, timeline }) => [where, sort, timeline.length]).sort(),
  problems: checkNotebook(makeNotebook(notes), getDay('2026-11-20')),
})

test('in a repository or a folder of one', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(path, text, { maxKeys: 8, noNullPrototype: true }),
      fc.array(link, { maxLength: 3 }),
      attributes,
      fc.constantFrom('', 'notes'),
      async (files, links, rules, folder) => {
        const { top, git, write } = makeRepository({ '.gitattributes': rules, 'outside.md': 'x' })
        writeFileSync(join(top, '../outside.md'), 'x')
        const root = join(top, folder)
        mkdirSync(root, { recursive: true })
        for (const [at, content] of Object.entries(files))
          try {
            write({ [join(folder, at)]: content })
          } catch {
            // a folder is there already, or a file where a folder should be
          }
        for (const { at, to } of links)
          try {
            mkdirSync(dirname(join(root, at)), { recursive: true })
            symlinkSync(to, join(root, at))
          } catch {
            // likewise
          }
        git('add', '--all', '--force')
        git('commit', '-q', '--allow-empty', '-m', 'x')
        // as a checkout writes it
        rmSync(join(top, '.git/index'))
        git('reset', '-q', '--hard')
        const repository = await findRepository(root)
        const disk = facts([...readAll(root)].map(({ source }) => readNote(source)))
        expect(facts(await readIndex(repository))).toEqual(disk)
        expect(facts(await readRevision(repository, 'HEAD'))).toEqual(disk)
        rmSync(top, { recursive: true })
      },
    ),
    { numRuns: 30, endOnFailure: true },
  )
})
