// The policy `hooks: {block: lapsed}`: a commit waits until what lapsed is done, and goes through with the line that says so.
import { expect, test } from 'vitest'
import { fireHooks, makeRepository } from '../../host/git/repository.ts'
import { introduction, path, people } from './notes.ts'

const me = (policy: string) => `---\nname: Sam\noffers: [tea]\nseeks: [books]\npolicy: ${policy}\n---\n`
const lapsed = introduction('2026-11-02 thanked')

function makeHooked(policy: string) {
  const repository = makeRepository({ ...people, 'me.md': me(policy), [path]: lapsed })
  fireHooks(repository, ['pre-commit'])
  return repository
}

test('holds a commit back, and says what lapsed', () => {
  const { write, tryGit } = makeHooked('{hooks: {block: lapsed}}')
  write({ 'contacts/ana.md': '---\nname: Ana Silva\norg: Northwind\n---\n' })
  const { code, err } = tryGit(['commit', '-qam', 'x'])
  expect(code).toBe(1)
  expect(err).toMatchInlineSnapshot(`
    "Your policy holds commits back while something is lapsed. Do it, write it down,
    and add that:
      16 days late    Reach out to Raj (lapsed)
                      Letting it lie for more than a week says you aren’t serious,
                      and the introducer may already have written on your behalf.
                      introductions/ana-to-raj.md:4
    To go on all the same: git commit --no-verify
    "
  `)
})

test('lets a commit through that does it, and one of other files', () => {
  const { write, tryGit, git } = makeHooked('{hooks: {block: lapsed}}')
  write({ 'code.ts': '' })
  git('add', 'code.ts')
  expect(tryGit(['commit', '-qm', 'x'])).toEqual({ code: 0, out: '', err: '' })
  write({ [path]: introduction('2026-11-02 thanked', '2026-11-20 wrote', '2026-11-20 apologised') })
  expect(tryGit(['commit', '-qam', 'x'])).toEqual({ code: 0, out: '', err: '' })
})

test.each(['{}', '{hooks: {block: errors}}'])(
  'lets every commit through where the policy is %s',
  (policy) => {
    const { write, tryGit } = makeHooked(policy)
    write({ 'contacts/ana.md': '---\nname: Ana Silva\norg: Northwind\n---\n' })
    expect(tryGit(['commit', '-qam', 'x'])).toEqual({ code: 0, out: '', err: '' })
  },
)

test('counts as it is staged: taken back in the same commit, it no longer holds', () => {
  const { write, tryGit } = makeHooked('{hooks: {block: lapsed}}')
  write({ 'me.md': me('{}') })
  expect(tryGit(['commit', '-qam', 'x'])).toEqual({ code: 0, out: '', err: '' })
  write({ 'me.md': me('{hooks: {block: lapsed}}') })
  expect(tryGit(['commit', '-qam', 'x']).code).toBe(1)
  write({ 'me.md': me('{hooks: {block: lasped}}') })
  expect(tryGit(['commit', '-qam', 'x']).err).toContain('me.md:5:25 error policy-invalid')
})
