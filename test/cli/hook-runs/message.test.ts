// `prepare-commit-msg`: a first line from the events that are being committed, only where no message was given.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Verb, verbs } from '#core'
import { sayEvent } from '../../../src/cli/hook-runs/event-words.ts'
import { subjectOf } from '../../../src/cli/hook-runs/message.ts'
import { type Files, fireHooks, makeRepository } from '../../host/git/repository.ts'
import { introduction, lena, met, path, people } from './notes.ts'

function makeHooked(files: Files = { ...people, 'contacts/lena.md': lena, [path]: introduction(...met) }) {
  const repository = makeRepository(files)
  fireHooks(repository, ['prepare-commit-msg'])
  const { git, tryGit, write } = repository
  /** Commits all with an editor that changes nothing, and gives the message; undefined where Git found it empty. */
  const commitAll = (more: Files, ...words: readonly string[]): string | undefined => {
    write(more)
    git('add', '-A')
    const { code } = tryGit(['commit', '-q', ...words])
    return code === 0 ? git('log', '-1', '--format=%B').trimEnd() : undefined
  }
  return { ...repository, commitAll }
}

const reported = introduction(...met, '2026-11-20 reported: told her')

describe('a first line', () => {
  test('tells the events of all notes', () => {
    const { commitAll } = makeHooked()
    expect(commitAll({ [path]: reported })).toBe('Report to Ana about Raj')
    expect(commitAll({ 'contacts/lena.md': `${lena}\n## Timeline\n- 2026-11-20 thanked\n` })).toBe(
      'Thank Lena',
    )
    const both = makeHooked()
    expect(
      both.commitAll({
        [path]: reported,
        'contacts/lena.md': `${lena}\n## Timeline\n- 2026-11-20 thanked\n`,
      }),
    ).toBe('Thank Lena; report to Ana about Raj')
  })
  test('stands above what Git says in comments, in the editor', () => {
    const { top, write, tryGit, git } = makeHooked()
    write({ [path]: reported })
    git('add', '.')
    const shown = join(top, '.git/shown')
    const editor = `sh -c 'cp "$1" "${shown}"' --`
    expect(tryGit(['commit', '-q', '-v'], { env: { GIT_EDITOR: editor } }).code).toBe(0)
    expect(readFileSync(shown, 'utf8')).toMatch(/^Report to Ana about Raj\n# Please enter the commit message/)
    expect(git('log', '-1', '--format=%B')).toBe('Report to Ana about Raj\n')
  })
  test('is left out where no event is new: a rename, a changed field, another file', () => {
    const { commitAll, git } = makeHooked()
    expect(commitAll({ 'contacts/ana.md': '---\nname: Ana Silva\norg: Northwind\n---\n' })).toBeUndefined()
    git('commit', '-qm', 'x')
    git('mv', path, 'introductions/2026-11-02-ana-to-raj.md')
    expect(commitAll({})).toBeUndefined()
    git('commit', '-qm', 'x')
    expect(commitAll({ 'code.ts': '' })).toBeUndefined()
  })
  test('is what is staged alone', () => {
    const { commitAll, tryGit, write, git } = makeHooked()
    write({ [path]: reported, 'contacts/lena.md': `${lena}\n## Timeline\n- 2026-11-20 thanked\n` })
    expect(tryGit(['commit', '-q', 'contacts/lena.md']).code).toBe(0)
    expect(git('log', '-1', '--format=%s')).toBe('Thank Lena')
    expect(commitAll({})).toBe('Report to Ana about Raj')
  })
  test('fits: the rest is counted', () => {
    const events = [
      'reach out to Raj',
      'thank Ana',
      'talk with Lena',
      'meet Somebody With A Long Name',
      'ask Wim',
      'tell Zoe',
    ]
    const line = subjectOf(events)
    expect(line).toBe('Reach out to Raj; thank Ana; talk with Lena; and 3 more')
    expect(line.length).toBeLessThanOrEqual(72)
    expect(subjectOf([])).toBe('')
    expect(subjectOf(['thank Ana'])).toBe('Thank Ana')
  })
  test('says who was introduced to whom', () => {
    const { commitAll } = makeHooked(people)
    expect(commitAll({ [path]: introduction('2026-11-02 introduced by email') })).toBe(
      'Introduction to Raj by Ana',
    )
    const made = '---\nparties: [ana, raj]\ndate: 2026-11-02\n---\n## Timeline\n- 2026-11-02 asked Ana\n'
    expect(commitAll({ 'introductions/b.md': made })).toBe('Ask Ana about Raj')
    expect(commitAll({ 'introductions/b.md': `${made}- 2026-11-04 introduced\n` })).toBe(
      'Introduce Ana and Raj',
    )
  })
  test('has words for every verb', () => {
    const place = {
      id: 'x',
      kind: 'received',
      to: [],
      parties: [],
      note: { id: 'x' },
    } as unknown as Parameters<typeof sayEvent>[1]
    for (const verb of Object.keys(verbs) as Verb[])
      expect(sayEvent({ verb, persons: [] }, place)).toMatch(/^[a-z][a-z -]* x\b/)
  })
})

describe('what is written already', () => {
  test('stays: a message, a template, an amended one, a merge, a squash', () => {
    const { top, commitAll, git, tryGit, commit } = makeHooked()
    expect(commitAll({ [path]: reported }, '-m', 'mine')).toBe('mine')
    git('reset', '-q', '--hard', 'HEAD^')
    writeFileSync(join(top, '.git/template'), 'Notes of the day\n')
    expect(commitAll({ [path]: reported }, '-t', join(top, '.git/template'))).toBeUndefined()
    expect(commitAll({}, '-F', join(top, '.git/template'))).toBe('Notes of the day')
    expect(commitAll({ [path]: introduction(...met) }, '--amend', '--allow-empty')).toBe('Notes of the day')
    git('switch', '-q', '-c', 'other')
    commit({ [path]: reported })
    git('switch', '-q', 'main')
    commit({ 'code.ts': '' })
    expect(tryGit(['merge', '-q', '--no-edit', 'other']).code).toBe(0)
    expect(git('log', '-1', '--format=%s')).toBe("Merge branch 'other'")
    git('reset', '-q', '--hard', 'HEAD^')
    git('merge', '-q', '--squash', 'other')
    expect(commitAll({})).toMatch(/^Squashed commit/)
  })
  test('and a hook that fails leaves the commit alone', () => {
    const { git, tryGit, write } = makeHooked()
    write({ [path]: reported })
    git('add', '.')
    git('config', 'filter.broken.smudge', 'false')
    git('config', 'filter.broken.clean', 'cat')
    git('config', 'filter.broken.required', 'true')
    write({ '.git/info/attributes': '*.md filter=broken\n' })
    expect(tryGit(['commit', '-q'], { env: { GIT_EDITOR: 'echo mine >' } }).code).toBe(0)
    expect(git('log', '-1', '--format=%s')).toBe('mine')
  })
})
