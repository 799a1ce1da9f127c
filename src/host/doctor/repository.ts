// Whether the notebook is well kept in its repository: found, trusted, not ignored, merged line by line.
import { UserError } from '../failure.ts'
import { type Repository, findRepository } from '../git/repository.ts'
import { askGit } from '../git/run.ts'
import { findIgnoring } from '../hooks/ignoring.ts'
import { type Finding, type Patient, well } from './finding.ts'

/** The repository of the notebook, or what is wrong with it. */
export async function findItsRepository({ root, named, env, cwd }: Patient): Promise<Repository | Finding> {
  try {
    return await findRepository(root, named, env, cwd)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const [sentence = '', remedy] = error.message.split(/(?<=\.) (?=To begin|If you trust|Run )/)
    const isNone = sentence.includes('no Git repository')
    return {
      about: 'repository',
      level: isNone ? 'warning' : 'problem',
      sentence: isNone ? `${sentence} Nothing keeps what the notes said before.` : sentence,
      ...(remedy !== undefined && { remedy }),
    }
  }
}

const likelyNotes = ['contacts/somebody.md', 'introductions/somebody.md', 'me.md']

async function examineIgnoring(repository: Repository): Promise<readonly Finding[]> {
  const rule = await findIgnoring(
    repository,
    likelyNotes.map((path) => repository.prefix + path),
  )
  if (rule === undefined) return []
  return [
    {
      about: 'repository',
      level: 'problem',
      sentence: `Git ignores notes of this notebook, so no commit holds them (${rule}).`,
      remedy: 'Take that line out, or keep the notebook in a repository of its own.',
    },
  ]
}

// So many paths fit in one call on every system.
const sample = 200

async function examineMerging(
  { top, prefix, env }: Repository,
  notes: readonly string[],
): Promise<readonly Finding[]> {
  const paths = [...likelyNotes, ...notes.slice(0, sample)].map((path) => prefix + path)
  const { out } = await askGit({ cwd: top, env }, ['check-attr', '-z', 'merge', '--', ...paths])
  const words = out.toString().split('\0')
  if (!words.some((word, index) => index % 3 === 2 && word === 'union')) return []
  return [
    {
      about: 'repository',
      level: 'problem',
      sentence:
        'Git merges notes with merge=union, which keeps both sides of a line that two branches changed: a field would stand there twice, without a word.',
      remedy: 'Take merge=union for Markdown files out of .gitattributes.',
    },
  ]
}

/** How the repository treats the notes at these paths of the notebook. */
export async function examineRepository(
  repository: Repository,
  notes: readonly string[],
): Promise<readonly Finding[]> {
  const found = await Promise.all([examineIgnoring(repository), examineMerging(repository, notes)])
  const { top, prefix } = repository
  const where =
    prefix === ''
      ? `The notebook is the repository ${top}`
      : `The notebook is ${prefix} in the repository ${top}`
  return found.flat().length > 0 ? found.flat() : [well('repository', `${where}.`)]
}
