// What is checked before a commit, what holds it back, and what is said: real commits in real repositories.
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runHook } from '../../../src/cli/hook-runs/run-hook.ts'
import { makeRepository } from '../../host/git/repository.ts'
import { callAt } from './call.ts'
import { makeHooked, misspelt, silent, sound, told } from './hooked.ts'
import { ana, introduction, lena, met, path, people, raj } from './notes.ts'

describe('a commit', () => {
  test('goes through without a word where all is well, and where only other files are in it', () => {
    const { write, tryGit, git } = makeHooked({ ...people, [path]: sound, 'broken/contacts/x.md': 'x' })
    write({ [path]: introduction(...met, '2026-11-19 reported: told her') })
    expect(tryGit(['commit', '-qam', 'x'])).toEqual(silent)
    write({ 'code.ts': '---', 'README.md': '---\nnot: [yaml\n', 'templates/x.md': '---\nnot: [yaml\n' })
    git('add', '.')
    expect(tryGit(['commit', '-qm', 'x'])).toEqual(silent)
  })
  test('with an error is held back: its words as staged, and how to go on', () => {
    const { top, write, tryGit, git } = makeHooked()
    write({ [path]: misspelt })
    git('add', '.')
    write({ [path]: 'mended on disk, and not added' })
    const result = tryGit(['commit', '-qm', 'x'])
    expect(result).toMatchObject({ code: 1, out: '' })
    expect(result.err).toMatchInlineSnapshot(`
      "introductions/ana-to-raj.md:11:14 error verb-misspelt
        “reportd” is no verb: did you mean \`reported\`?

        11 | - 2026-11-19 reportd: told her
           |              ^^^^^^^

        write: reported

      1 error in 1 file.
      To go on all the same: git commit --no-verify
      "
    `)
    expect(tryGit(['commit', '-qm', 'x', '--no-verify'], { cwd: top })).toEqual(silent)
  })
  test('with a mended error goes through, though the file on disk is broken', () => {
    const { write, tryGit, git } = makeHooked({ ...people, [path]: misspelt })
    write({ [path]: sound })
    git('add', '.')
    write({ [path]: misspelt })
    expect(tryGit(['commit', '-qm', 'x'])).toEqual(silent)
  })
  test('isn’t held back by warnings, nor by errors that were there before', () => {
    const { write, tryGit, git } = makeHooked({ ...people, [path]: misspelt })
    write({ 'introductions/b.md': introduction('2026-12-24 met Somebody Else') })
    git('add', '.')
    expect(tryGit(['commit', '-qm', 'x'])).toEqual(silent)
  })
  test('from a folder below names the notes as they are opened from there', () => {
    const { top, write, tryGit, git } = makeHooked()
    write({ [path]: misspelt })
    git('add', '.')
    expect(told(tryGit(['commit', '-qm', 'x'], { cwd: join(top, 'introductions') }))).toEqual([
      'ana-to-raj.md:11:14 error verb-misspelt',
    ])
  })
})

describe('references', () => {
  test('to a deleted contact are told at the name', () => {
    const { tryGit, git } = makeHooked()
    git('rm', '-q', 'contacts/raj.md')
    const result = tryGit(['commit', '-qm', 'x'])
    expect(result.code).toBe(0)
    expect(told(result)).toEqual([`${path}:3:5 warning contact-missing`])
  })
  test('to a contact that is deleted in the same commit too', () => {
    const { tryGit, write, git } = makeHooked(people)
    git('rm', '-q', 'contacts/raj.md')
    write({ [path]: introduction('2026-11-03 thanked', '2026-11-03 wrote to Zoe Noether') })
    git('add', '.')
    const result = tryGit(['commit', '-qm', 'x'])
    expect([result.code, told(result)]).toEqual([0, [`${path}:3:5 warning contact-missing`]])
  })
  test('to a contact that is nearly called so from now on hold it back', () => {
    const { tryGit, write, git } = makeHooked({
      ...people,
      'contacts/lena.md': lena,
      [path]: sound.replace('raj', 'lena'),
    })
    git('rm', '-q', 'contacts/lena.md')
    write({ 'contacts/lenna.md': lena.replace('Lena', 'Lenna') })
    git('add', '.')
    const result = tryGit(['commit', '-qm', 'x'])
    expect([result.code, told(result)]).toEqual([1, [`${path}:3:5 error reference-misspelt`]])
  })
  test('that are renamed along with the contact are sound', () => {
    const { tryGit, write, git } = makeHooked()
    git('mv', 'contacts/raj.md', 'contacts/raj-patel.md')
    write({ [path]: sound.replace('[[raj]]', '[[raj-patel]]') })
    git('add', '.')
    expect(tryGit(['commit', '-qm', 'x'])).toEqual(silent)
  })
  test('that a new contact makes ambiguous are told where they stand, in notes nobody touched', () => {
    const { tryGit, write, git } = makeHooked({ ...people, [path]: sound.replace('"[[ana]]"', 'Ana') })
    write({ 'contacts/ana-costa.md': ana.replace('Silva', 'Costa') })
    git('add', '.')
    git('mv', 'contacts/ana.md', 'contacts/ana-silva.md')
    const result = tryGit(['commit', '-qm', 'x'])
    expect([result.code, told(result)]).toEqual([1, [`${path}:2:13 error reference-ambiguous`]])
  })
  test('to a contact that isn’t added aren’t found, though the file is there', () => {
    const { tryGit, write, git } = makeHooked({ 'contacts/ana.md': ana })
    write({ 'contacts/raja-patel.md': raj, [path]: sound.replace('[[raj]]', '[[raja-patil]]') })
    git('add', 'introductions')
    expect(tryGit(['commit', '-qm', 'x'])).toEqual(silent)
    git('add', '.')
    expect(told(tryGit(['commit', '-qm', 'x', '--amend']))).toEqual([`${path}:3:5 error reference-misspelt`])
  })
})

describe('where it can’t be checked', () => {
  test('it says why in a line, and how to go on', () => {
    const { tryGit, write, git } = makeHooked()
    write({ [path]: `${sound}\n` })
    git('add', '.')
    git('config', 'filter.broken.smudge', 'false')
    git('config', 'filter.broken.clean', 'cat')
    git('config', 'filter.broken.required', 'true')
    write({ '.git/info/attributes': '*.md filter=broken\n' })
    expect(tryGit(['commit', '-qm', 'x'])).toEqual({
      code: 1,
      out: '',
      err:
        'owed: the notes couldn’t be checked: Git stopped while it read the notes: contacts/ana.md: smudge filter broken failed.\n' +
        'To go on all the same: git commit --no-verify\n',
    })
    expect(tryGit(['commit', '-qm', 'x', '--no-verify'])).toEqual(silent)
  })
  test('because of a bug of ours, it says that too', async () => {
    const { top, git, write } = makeRepository({ ...people, [path]: sound })
    write({ [path]: misspelt })
    git('add', '.')
    const { call, said } = callAt(top)
    const terminal = {
      ...call.terminal,
      out: () => {
        throw new TypeError('x is undefined')
      },
    }
    expect(await runHook('pre-commit', [], { ...call, terminal })).toBe(1)
    expect(said()).toBe(
      'owed: the notes couldn’t be checked: a bug: x is undefined\n' +
        'To go on all the same: git commit --no-verify\n',
    )
  })
  test('soon, it says so and goes on', async () => {
    const { top, git, write } = makeRepository({ ...people, [path]: sound })
    write({ [path]: misspelt })
    git('add', '.')
    const { call, said } = callAt(top)
    expect(await runHook('pre-commit', [], call, 0)).toBe(1)
    expect(said()).toMatch(
      /^owed: still checking the notes\. To go on without: Ctrl-C, then git commit --no-verify\nintroductions/,
    )
  })
})
