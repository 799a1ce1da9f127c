// What became of one introduction that I made: when I connected them, and who told me how it went.
import type { Day } from '../day/day.ts'
import { howReported, type ReportBack } from '../agenda/ledger.ts'
import type { Introduction } from '../notebook/notebook.ts'
import type { Person } from '../notebook/person.ts'
import { findMade } from '../story/made.ts'

export interface MadeFact {
  /** The day I introduced them. */
  readonly day: Day
  /** How each of them let me know. */
  readonly backs: readonly { readonly person: Person; readonly how: ReportBack['how'] }[]
  /** Whether any of them told, by themselves or asked. */
  readonly reportedBack: boolean
}

/** The facts of an introduction by `today`; null where I made none, or haven't connected them. */
export function madeFact(introduction: Introduction, today: Day): MadeFact | null {
  const story = findMade(introduction, today)
  if (!story?.introduced || story.parties.length < 2) return null
  const backs = story.parties.flatMap(({ person }) => {
    const how = howReported(story, person)
    return how ? [{ person, how }] : []
  })
  const reportedBack = backs.some(({ how }) => how === 'by-themselves' || how === 'after-asked')
  return { day: story.introduced.day, backs, reportedBack }
}
