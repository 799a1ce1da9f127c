// Whether Git's hooks really fire, and what they call is still there.
import type { Repository } from '../git/repository.ts'
import { UserError } from '../failure.ts'
import { findGone, readRecorded } from '../hooks/recorded.ts'
import { type Setup, readSetup } from '../hooks/setup.ts'
import { type HookStatus, readStatus } from '../hooks/status.ts'
import { type Finding, well } from './finding.ts'

const namesOf = (all: readonly HookStatus[]): string => all.map(({ name }) => name).join(', ')

/** What keeps these from firing, as a sentence and what to do. */
function asProblem(why: string, all: readonly HookStatus[]): Finding {
  const at = why.lastIndexOf(' Run ')
  const [wrong, remedy] = at < 0 ? [why, ''] : [why.slice(0, at), why.slice(at + 1)]
  return {
    about: 'hooks',
    level: 'problem',
    sentence: `${namesOf(all)} ${all.length === 1 ? 'doesn’t' : 'don’t'} fire: ${wrong}`,
    ...(remedy !== '' && { remedy }),
  }
}

function examineRecorded({ runner, repository }: Setup): readonly Finding[] {
  const recorded = runner === undefined ? undefined : readRecorded(runner)
  if (recorded === undefined) return []
  const remedy = 'Run owed hooks install.'
  const gone = findGone(recorded, repository.top).map((sentence): Finding => ({
    about: 'hooks',
    level: 'problem',
    sentence,
    remedy,
  }))
  if (recorded.notes === `./${repository.prefix}`) return gone
  const sentence = `The hooks here check another notebook, ${recorded.notes}.`
  return [
    ...gone,
    {
      about: 'hooks',
      level: 'warning',
      sentence,
      remedy: 'To have this one checked instead: owed hooks install',
    },
  ]
}

function sayAll(all: readonly HookStatus[]): readonly Finding[] {
  const those = (standing: HookStatus['standing']) => all.filter((each) => each.standing === standing)
  const [firing, ready, silent, absent] = [those('fires'), those('ready'), those('silent'), those('absent')]
  if (absent.length === all.length)
    return [
      {
        about: 'hooks',
        level: 'warning',
        sentence: 'Nothing checks the notes before a commit.',
        remedy: 'To have Git do so: owed hooks install',
      },
    ]
  return [
    ...(firing.length > 0 ? [well('hooks', `Tried just now, these hooks fire: ${namesOf(firing)}.`)] : []),
    ...(ready.length > 0
      ? [well('hooks', `In their place, but not tried, for other commands run first: ${namesOf(ready)}.`)]
      : []),
    ...[...Map.groupBy(silent, ({ why }) => why)].map(([why, each]) => asProblem(why, each)),
    ...(absent.length > 0
      ? [
          {
            about: 'hooks',
            level: 'warning',
            sentence: `Not installed: ${namesOf(absent)}.`,
            remedy: 'Run owed hooks install.',
          } as const,
        ]
      : []),
  ]
}

/** Lets each hook fire, in a way that changes nothing. */
export async function examineHooks(repository: Repository): Promise<readonly Finding[]> {
  try {
    const setup = await readSetup(repository)
    return [...sayAll(await readStatus(setup)), ...examineRecorded(setup)]
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return [{ about: 'hooks', level: 'problem', sentence: error.message }]
  }
}
