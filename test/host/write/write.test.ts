// Writing to notes: only the planned bytes change, and where that can't be, nothing does and it is said why.
import {
  chmodSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { undoOperation } from '../../../src/host/write/undo.ts'
import { type Change, previewChanges, writeChanges } from '../../../src/host/write/write.ts'
import { stateFolder } from '../../../src/host/write/state-folder.ts'
import { makeFolder, temporaryFolder } from '../folder.ts'
import { append, create, filesIn, refusal, remove } from './notes.ts'
import { runToEnd } from './program.ts'

const ana = 'contacts/ana.md'
const raj = 'contacts/raj.md'

beforeEach(() => {
  process.env.XDG_STATE_HOME = temporaryFolder()
})

/** Asserts that a change is refused, that no file differs afterwards, and gives what was said. */
function refusedWhole(root: string, changes: readonly Change[], code: number): string {
  const before = filesIn(root)
  const { code: actual, said } = refusal(() => writeChanges(root, 'Wrote', changes))
  expect({ actual, said }).toEqual({ actual: code, said })
  expect(filesIn(root)).toEqual(before)
  return said
}

test('a note that was write-protected is left alone, though its folder would let it be replaced', () => {
  const root = makeFolder({ [ana]: 'one\n', [raj]: 'one\n' })
  chmodSync(join(root, ana), 0o444)
  const said = refusedWhole(root, [append(raj, 'two'), append(ana, 'two')], 3)
  expect(said).toBe(
    'Nothing was changed: contacts/ana.md is write-protected. Make it writable first, if it may be changed.',
  )
})

describe('what is written', () => {
  test('a change keeps the file’s mode and says what it did', () => {
    const root = makeFolder({ [ana]: 'one\n' })
    chmodSync(join(root, ana), 0o640)
    const done = writeChanges(root, 'Thanked Ana', [append(ana, 'two')])
    expect(filesIn(root)).toEqual({ [ana]: 'one\ntwo\n' })
    expect(statSync(join(root, ana)).mode & 0o7777).toBe(0o640)
    expect(done).toMatchObject({ id: '1', said: 'Thanked Ana', undoes: null })
    expect(done.files).toEqual([{ path: ana, before: 'one\n', after: 'one\ntwo\n', mode: 0o640 }])
  })

  test('a preview says the same and writes nothing, not even outside', () => {
    const root = makeFolder({ [ana]: 'one\n' })
    const changes = [append(ana, 'two'), create('introductions/new.md', 'new\n')]
    const seen = previewChanges(root, changes)
    expect(filesIn(root)).toEqual({ [ana]: 'one\n' })
    expect(filesIn(process.env.XDG_STATE_HOME ?? '')).toEqual({})
    expect(writeChanges(root, 'Wrote', changes).files).toEqual(seen)
  })

  test('new files in new folders, removed ones, and several changes of one file', () => {
    const root = makeFolder({ [ana]: 'one\n', [raj]: 'raj\n' })
    const created = create('introductions/2026/new.md', 'new\n')
    const done = writeChanges(root, 'Wrote', [append(ana, 'two'), remove(raj), created, append(ana, 'three')])
    expect(filesIn(root)).toEqual({ [ana]: 'one\ntwo\nthree\n', 'introductions/2026/new.md': 'new\n' })
    expect(done.files).toHaveLength(3)
  })

  test('a change that changes nothing is no operation', () => {
    const root = makeFolder({ [ana]: 'one\n' })
    expect(writeChanges(root, 'Wrote', [{ path: ana, plan: () => ({ text: 'one\n' }) }]).files).toEqual([])
    expect(refusal(() => undoOperation(root)).said).toContain('nothing to take back')
  })

  test.each([
    `it's "a" $HOME \`x\`.md`,
    'Ünïcodé 名前 🎉.md',
    'a;b|c&d<e>f*g?h.md',
    '-rf --.md',
    ' blank .md',
    'new\nline\t.md',
    `${'x'.repeat(252)}.md`,
  ])('a file named %j', (name) => {
    const path = `contacts/${name}`
    const root = makeFolder({ [ana]: '' })
    writeChanges(root, 'Wrote', [create(path, 'one\n')])
    writeChanges(root, 'Wrote', [append(path, 'two')])
    expect(filesIn(root)).toEqual({ [ana]: '', [path]: 'one\ntwo\n' })
    undoOperation(root)
    undoOperation(root)
    expect(filesIn(root)).toEqual({ [ana]: '' })
  })

  test('a link stays a link, and the file that it leads to changes', () => {
    const root = makeFolder({ 'archive/ana.md': 'one\n', [raj]: '' })
    symlinkSync('../archive/ana.md', join(root, ana))
    writeChanges(root, 'Wrote', [append(ana, 'two'), append('archive/ana.md', 'three')])
    const files = { 'archive/ana.md': 'one\ntwo\nthree\n', [ana]: '-> ../archive/ana.md', [raj]: '' }
    expect(filesIn(root)).toEqual(files)
    undoOperation(root)
    expect(filesIn(root)).toEqual({ ...files, 'archive/ana.md': 'one\n' })
  })

  test('the notebook may be reached through a link', () => {
    const root = makeFolder({ [ana]: 'one\n' })
    const link = join(temporaryFolder(), 'notes')
    symlinkSync(root, link)
    writeChanges(link, 'Wrote', [append(ana, 'two')])
    expect(undoOperation(root).said).toBe('Taken back: wrote')
  })

  test('what is kept is outside of the notebook and for this user alone', () => {
    const root = makeFolder({ [ana]: 'one\n' })
    writeChanges(root, 'Wrote', [append(ana, 'two')])
    const said = runToEnd(['find', stateFolder(), '-printf', '%y %m\n']).said
    expect([...new Set(said.trim().split('\n'))].toSorted()).toEqual(['d 700', 'f 600'])
  })
})

test.each([
  ['linux', {}, '/home/sam/.local/state/owed'],
  ['linux', { XDG_STATE_HOME: '/var/state' }, '/var/state/owed'],
  ['linux', { XDG_STATE_HOME: 'relative' }, '/home/sam/.local/state/owed'],
  ['darwin', {}, '/home/sam/Library/Application Support/owed'],
  ['win32', { LOCALAPPDATA: '/local' }, '/local/owed/state'],
] as const)('what is kept stands where %s keeps such things', (platform, env, folder) => {
  expect(stateFolder(env, platform, '/home/sam')).toBe(folder)
})

describe('what is refused', () => {
  test('all of it where one plan refuses', () => {
    const root = makeFolder({ [ana]: 'one\n' })
    expect(refusedWhole(root, [append(ana, 'two'), append(raj, 'x')], 1)).toBe('contacts/raj.md isn’t there')
  })

  test.each([
    ['latin-1', Buffer.from('Jos\u00e9\n', 'latin1'), 'UTF-8'],
    ['UTF-16', Buffer.from('\ufeffname: Ana\n', 'utf16le'), 'UTF-8'],
    ['half a character', Buffer.from([0x61, 0xf0, 0x9f]), 'UTF-8'],
    ['more than a note may have', Buffer.alloc(1024 * 1024 + 1, 'a'), 'too large'],
  ])('a file in %s', (_, bytes, word) => {
    const root = makeFolder({ [ana]: bytes })
    expect(refusedWhole(root, [{ path: ana, plan: () => ({ text: '' }) }], 1)).toContain(word)
    expect(refusedWhole(root, [remove(ana)], 1)).toContain(word)
  })

  test('a text that no note could hold', () => {
    const root = makeFolder({ [ana]: 'one\n' })
    expect(refusedWhole(root, [append(ana, 'x'.repeat(1024 * 1024))], 1)).toContain('too large')
    expect(refusedWhole(root, [append(ana, '\ud83c')], 2)).toContain('half a character')
  })

  test.each([
    '../out.md',
    '/etc/out.md',
    'contacts/../../out.md',
    '.git/a.md',
    'contacts/.a.md',
    'ana.txt',
    '',
    'a//b.md',
  ])('the path %j', (path) => {
    const root = makeFolder({ [ana]: 'one\n' })
    expect(refusedWhole(root, [create(path, 'x')], 2)).toContain('can’t be a note')
  })

  test('links that lead out, to nowhere, or into what isn’t read', () => {
    const root = makeFolder({ [ana]: 'one\n', '.git/config': 'x' })
    const outside = temporaryFolder()
    writeFileSync(join(outside, 'out.md'), 'out\n')
    symlinkSync(join(outside, 'out.md'), join(root, 'contacts/out.md'))
    symlinkSync(outside, join(root, 'linked'))
    symlinkSync('gone.md', join(root, 'contacts/dangling.md'))
    symlinkSync('../.git/config', join(root, 'contacts/config.md'))
    for (const path of ['contacts/out.md', 'linked/out.md', 'linked/deep/new.md', 'contacts/config.md'])
      expect(refusedWhole(root, [{ path, plan: () => ({ text: 'x' }) }], 1)).toContain(
        'no note of this notebook',
      )
    expect(refusedWhole(root, [create('contacts/dangling.md', 'x')], 1)).toContain('leads nowhere')
    expect(filesIn(outside)).toEqual({ 'out.md': 'out\n' })
  })

  test('a folder, a pipe, and a file where a folder should be', () => {
    const root = makeFolder({ 'contacts/a.md/b.md': '', 'contacts/file': '' })
    runToEnd(['mkfifo', join(root, 'contacts/pipe.md')])
    for (const path of ['contacts/a.md', 'contacts/pipe.md'])
      expect(refusedWhole(root, [{ path, plan: () => ({ text: 'x' }) }], 1)).toContain('isn’t a file')
    expect(refusedWhole(root, [create('contacts/file/new.md', 'x')], 3)).toContain('can’t be')
  })

  test('a new file where a link to remove stands', () => {
    const root = makeFolder({ [ana]: 'one\n' })
    symlinkSync('ana.md', join(root, raj))
    expect(refusedWhole(root, [remove(raj)], 1)).toContain('is a link')
  })

  test('a notebook that isn’t there', () => {
    const root = join(temporaryFolder(), 'gone')
    const { code, said } = refusal(() => writeChanges(root, 'Wrote', [create(ana, 'x')]))
    expect({ code, said }).toEqual({ code: 3, said: expect.stringContaining('can’t be found') as string })
  })
})

describe('a file that somebody saves meanwhile', () => {
  /** Lets `save` happen once, between the reading and the writing. */
  const during = (change: Change, save: () => void): Change => {
    let isFirst = true
    return {
      ...change,
      plan: (now) => {
        if (isFirst) save()
        isFirst = false
        return change.plan(now)
      },
    }
  }

  test('is planned anew on what was saved, however it was saved', () => {
    const root = makeFolder({ [ana]: 'one\n' })
    const path = join(root, ana)
    const inPlace = during(append(ana, 'mine'), () => writeFileSync(path, 'one\ntheirs\n'))
    writeChanges(root, 'Wrote', [inPlace])
    expect(filesIn(root)).toEqual({ [ana]: 'one\ntheirs\nmine\n' })
    const byRename = during(append(ana, 'mine'), () => {
      writeFileSync(`${path}~`, 'other\n')
      renameSync(`${path}~`, path)
    })
    writeChanges(root, 'Wrote', [byRename])
    expect(filesIn(root)).toEqual({ [ana]: 'other\nmine\n' })
    undoOperation(root)
    expect(filesIn(root)).toEqual({ [ana]: 'other\n' })
  })

  test('stays gone, stays there, or stays as it is where the new plan refuses', () => {
    const root = makeFolder({ [ana]: 'one\n', [raj]: 'raj\n' })
    const gone = during(append(ana, 'mine'), () => rmSync(join(root, ana)))
    expect(refusal(() => writeChanges(root, 'Wrote', [append(raj, 'x'), gone])).code).toBe(1)
    expect(filesIn(root)).toEqual({ [raj]: 'raj\n' })
    const there = during(create(ana, 'mine'), () => writeFileSync(join(root, ana), 'theirs'))
    expect(refusal(() => writeChanges(root, 'Wrote', [append(raj, 'x'), there])).code).toBe(1)
    expect(filesIn(root)).toEqual({ [ana]: 'theirs', [raj]: 'raj\n' })
  })

  test('is left alone where it never rests', () => {
    const root = makeFolder({ [ana]: 'one\n' })
    let saves = 0
    const restless: Change = {
      path: ana,
      plan: () => {
        writeFileSync(join(root, ana), `save ${++saves}\n`)
        return { text: 'mine\n' }
      },
    }
    const { code, said } = refusal(() => writeChanges(root, 'Wrote', [restless]))
    expect({ code, said }).toEqual({
      code: 1,
      said: expect.stringContaining('somebody else keeps saving') as string,
    })
    expect(filesIn(root)).toEqual({ [ana]: `save ${saves}\n` })
  })

  test('and a link that leads elsewhere by now', () => {
    const root = makeFolder({ 'archive/one.md': 'one\n', 'archive/two.md': 'two\n', [raj]: '' })
    symlinkSync('../archive/one.md', join(root, ana))
    const moved = during(append(ana, 'mine'), () => {
      rmSync(join(root, ana))
      symlinkSync('../archive/two.md', join(root, ana))
    })
    writeChanges(root, 'Wrote', [moved])
    expect(readFileSync(join(root, 'archive/one.md'), 'utf8')).toBe('one\n')
    expect(readFileSync(join(root, 'archive/two.md'), 'utf8')).toBe('two\nmine\n')
  })

  test('and a folder that is moved away', () => {
    const root = makeFolder({ [ana]: 'one\n' })
    mkdirSync(join(root, 'elsewhere'))
    const moved = during(append(ana, 'mine'), () =>
      renameSync(join(root, 'contacts'), join(root, 'elsewhere/contacts')),
    )
    expect(refusal(() => writeChanges(root, 'Wrote', [moved])).code).toBe(3)
    expect(filesIn(root)).toEqual({ 'elsewhere/contacts/ana.md': 'one\n' })
  })
})
