// What may happen to a notebook in a repository: notes written, mended and renamed, branches, merges, commits made anew.
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { people, story, type Story } from './history-story.ts'

const notes = ['introductions/a.md', 'introductions/b.md', 'contacts/ana-silva.md'] as const
const words = [
  '2026-11-03 thanked Ana',
  '2026-11-03 replied: yes',
  '2026-11-05 replied: no',
  '2026-11-05 met',
  '2026-11-09 told Ana',
  '2026-11-09 told Raj',
] as const

const where = fc.constantFrom(...notes)
const event = fc.constantFrom(...words)
export const anyStep = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('write' as const), path: where, event }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('mend' as const), path: where }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('rename' as const), path: where, to: where }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), path: where, event }) },
  ...(['branch', 'switch', 'merge', 'amend', 'undo', 'rebase', 'read', 'leave'] as const).map((act) => ({
    weight: 1,
    arbitrary: fc.record({ do: fc.constant(act) }),
  })),
)
export type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never

const emptyOf = (path: string): string =>
  path.startsWith('contacts') ? `${people['contacts/ana-silva.md']}## Timeline\n` : story()
const textOf = ({ top }: Story, path: string): string =>
  existsSync(join(top, path)) ? readFileSync(join(top, path), 'utf8') : emptyOf(path)

/** Takes one step on a day; whatever Git refuses isn't done. */
export async function take(
  repository: Story,
  one: Step,
  day: string,
  read: () => Promise<unknown>,
): Promise<void> {
  const { tryGit, save, top } = repository
  const env = { GIT_AUTHOR_DATE: `${day}T12:00:00Z`, GIT_COMMITTER_DATE: `${day}T12:00:00Z` }
  const git = (...args: readonly string[]) => tryGit(args, { env })
  switch (one.do) {
    case 'write':
      save(day, { [one.path]: `${textOf(repository, one.path)}- ${one.event}\n` })
      break
    case 'leave':
      repository.write({ [notes[0]]: `${textOf(repository, notes[0])}- 2026-11-21 replied: at last\n` })
      break
    case 'mend':
      save(day, { [one.path]: textOf(repository, one.path).replace(/^(- .*?)!*$/gm, '$1!!') })
      break
    case 'remove':
      save(day, { [one.path]: textOf(repository, one.path).replaceAll(`- ${one.event}\n`, '') })
      break
    case 'rename':
      if (!existsSync(join(top, one.path)) || one.path === one.to) return
      rmSync(join(top, one.to), { force: true })
      git('mv', '-f', one.path, one.to)
      save(day)
      break
    case 'branch':
      git('branch', '-f', 'side')
      break
    case 'switch':
      git('checkout', '-q', git('rev-parse', '--abbrev-ref', 'HEAD').out.trim() === 'main' ? 'side' : 'main')
      break
    case 'merge':
      if (git('merge', '-q', '-m', 'merge', 'side').code !== 0) save(day)
      break
    case 'amend':
      git('commit', '-q', '--amend', '-a', '--no-edit')
      break
    case 'undo':
      git('reset', '-q', '--hard', 'HEAD~1')
      break
    case 'rebase':
      if (git('rebase', '-q', 'side').code !== 0) git('rebase', '--abort')
      break
    case 'read':
      await read()
  }
}
