// Whether Node and Git are there, and new enough.
import { askGit } from '../git/run.ts'
import { UserError } from '../failure.ts'
import { type Finding, type Patient, well } from './finding.ts'

const oldest = [22, 22] as const

/** The Node that runs this. */
export function examineNode(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const sentence = `Node ${process.versions.node} at ${process.execPath}`
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return well('node', `${sentence}.`)
  return {
    about: 'node',
    level: 'problem',
    sentence: `${sentence} is older than Owed needs.`,
    remedy: `Install Node ${oldest.join('.')} or newer: https://nodejs.org/`,
  }
}

/** The Git that a command here would run. */
export async function examineGit({ cwd, env }: Patient): Promise<Finding> {
  try {
    const { out } = await askGit({ cwd, env }, ['--version'])
    return well(
      'git',
      `Git ${out
        .toString()
        .replace(/^git version /, '')
        .trim()}.`,
    )
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return {
      about: 'git',
      level: 'problem',
      sentence: error.message,
      remedy:
        'Install it to keep the notes’ history, and to have them checked at each commit: https://git-scm.com/',
    }
  }
}
