// Names of any characters, and files that a checkout writes otherwise than they are stored.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ana, byPath, ofIndex, onDisk, paths, problems, raj, story } from './read-again.ts'
import { makeRepository } from './repository.ts'

describe('names', () => {
  const names = [
    'contacts/with blank.md',
    'contacts/"double" and \'single\'.md',
    'contacts/tab\tand\nline feed.md',
    'contacts/\n.md',
    'contacts/ñandú – 名前 🦆.md',
    'contacts/back\\slash.md',
    'contacts/$(echo)*[a]?;&|.md',
    'contacts/-rf.md',
    ':(top)x.md',
  ]
  test.skipIf(process.platform === 'win32')('of any characters are read', async () => {
    const { top } = makeRepository(
      Object.fromEntries(names.map((name) => [name, `---\nname: ${names.indexOf(name)}\n---\n`])),
    )
    const notes = byPath(await ofIndex(top))
    expect([...notes.keys()].sort()).toEqual([...names].sort())
    for (const [index, name] of names.entries()) expect(notes.get(name)?.text).toContain(`name: ${index}\n`)
  })
  test.skipIf(process.platform !== 'linux')('that aren’t UTF-8 are read, each for itself', async () => {
    const { top, git } = makeRepository()
    mkdirSync(join(top, 'contacts'))
    for (const byte of [0xe9, 0xe8])
      writeFileSync(
        Buffer.concat([Buffer.from(join(top, 'contacts/jos')), Buffer.from([byte]), Buffer.from('.md')]),
        ana,
      )
    git('add', '.')
    expect(paths(await ofIndex(top))).toEqual(['contacts/josè.md', 'contacts/josé.md'])
  })
  test('of the notebook’s folder are no patterns', async () => {
    const { top } = makeRepository({ 'no*es/contacts/ana.md': ana, 'nodes/contacts/raj.md': raj })
    expect(paths(await ofIndex(join(top, 'no*es')))).toEqual(['contacts/ana.md'])
  })
})

describe('what a checkout changes', () => {
  const both = async (root: string) => [problems(await ofIndex(root)), problems(onDisk(root))]
  const wrong = {
    'contacts/ana.md': ana,
    'introductions/a.md': `${story}- 2026-11-03 thankd\n- 2026-11-31 met\n`,
  }

  test.each(['* text=auto eol=crlf', '*.md text eol=crlf', '* text eol=lf', '*.md ident'])(
    'gives the same findings staged and on disk: %s',
    async (attributes) => {
      const { top, git, write } = makeRepository()
      write({ '.gitattributes': `${attributes}\n`, ...wrong })
      git('add', '.')
      git('commit', '-q', '-m', 'x')
      git('rm', '-q', '-r', '--cached', '.')
      git('reset', '-q', '--hard')
      const [index, disk] = await both(top)
      expect(index).toEqual(disk)
      expect(index?.map(({ code }) => code)).toContain('verb-misspelt')
    },
  )
  test('gives the same findings where Windows line ends were committed as they are', async () => {
    const { top } = makeRepository({
      'introductions/a.md': `${story}- 2026-11-03 thankd\n`.replaceAll('\n', '\r\n'),
    })
    const [index, disk] = await both(top)
    expect(index).toEqual(disk)
  })
  test('is undone by a filter, one process a blob', async () => {
    const { top, git, write } = makeRepository()
    git('config', 'filter.turn.clean', 'tr a-mn-zA-MN-Z n-za-mN-ZA-M')
    git('config', 'filter.turn.smudge', 'tr a-mn-zA-MN-Z n-za-mN-ZA-M')
    write({ '.gitattributes': 'contacts/*.md filter=turn\n', ...wrong, 'contacts/\'odd " name.md': raj })
    git('add', '.')
    expect(git('cat-file', '-p', ':contacts/ana.md')).toContain('Nan Fvyin')
    const notes = byPath(await ofIndex(top))
    expect(notes.get('contacts/ana.md')?.text).toBe(ana)
    expect(notes.get('contacts/\'odd " name.md')?.text).toBe(raj)
    const [index, disk] = await both(top)
    expect(index).toEqual(disk)
  })
  test('is undone by an encoding of the work tree', async () => {
    const { top, git, write } = makeRepository()
    write({ '.gitattributes': '*.md working-tree-encoding=ISO-8859-1\n' })
    write({ 'contacts/jose.md': Buffer.from('---\nname: José\n---\n', 'latin1') })
    git('add', '.')
    const [index, disk] = await both(top)
    expect(disk?.map(({ code }) => code)).toEqual(['file-unreadable'])
    expect(index).toEqual(disk)
  })
  test('says so where a filter fails', async () => {
    const { top, git, write } = makeRepository({ 'contacts/ana.md': ana })
    git('config', 'filter.broken.smudge', 'false')
    git('config', 'filter.broken.required', 'true')
    write({ '.gitattributes': '*.md filter=broken\n' })
    await expect(ofIndex(top)).rejects.toThrow(/^Git stopped while it read the notes: .*contacts\/ana\.md.*$/)
  })
})
