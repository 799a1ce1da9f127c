// What I did with one introduction that I received: how soon I reached out, and when I told how it went.
import { type Day, daysBetween } from '../day/day.ts'
import type { Introduction } from '../notebook/notebook.ts'
import type { Desk } from '../rules/rule.ts'
import { findClosed, isBeforePolicy } from '../rules/scope.ts'
import { isReach } from '../rules/trust.ts'
import { isOver } from '../story/over.ts'
import { findReceived, isAfter, isReportable, isWith, type ReceivedStory } from '../story/received.ts'
import { findReachedOut } from '../story/turn.ts'

/** RULES.md's "within a week", in days. */
const week = 7

/** In the week after it, later, or not; still within the week; or ended in it without me: they declined, I let it pass. */
export type Reach = 'in-week' | 'later' | 'never' | 'open' | 'let-go'

export interface ReceivedFact {
  /** The day I was introduced. */
  readonly day: Day
  readonly reach: Reach
  /** From that day until I had reached out to everybody; null where I haven't. */
  readonly daysToAct: number | null
  /** The day on which the introducer had heard all there was to tell; null where they haven't. */
  readonly told: Day | null
}

/** The facts of an introduction by the desk's day; null where I received none, or can't tell to whom. */
export function receivedFact(introduction: Introduction, desk: Desk): ReceivedFact | null {
  const story = findReceived(introduction, desk.today)
  if (!story || story.contacts.length === 0 || isBeforePolicy(introduction, desk)) return null
  return { day: story.date, ...reachOf(story, desk), told: findTold(story, desk) }
}

function reachOf(story: ReceivedStory, { today }: Desk): Pick<ReceivedFact, 'reach' | 'daysToAct'> {
  const closed = findClosed(story.introduction, today)
  const ends = story.contacts.map(({ person, since }) => ({
    since,
    by: findReachedOut(story, person) ?? closed,
  }))
  const days = ends.map(({ since, by }) => daysBetween(since, by?.day ?? today))
  const longest = Math.max(...days)
  if (ends.some(({ by }) => by === undefined))
    return { reach: longest > week ? 'never' : 'open', daysToAct: null }
  const isDone = ends.every(({ by }) => by && isReach(by))
  if (!isDone) return { reach: longest > week ? 'never' : 'let-go', daysToAct: null }
  return { reach: longest > week ? 'later' : 'in-week', daysToAct: longest }
}

/** The first report after the last thing there was to tell; where nothing came of it, one that ended the story. */
function findTold(story: ReceivedStory, { notebook, today }: Desk): Day | null {
  const { introducer, introduction, events } = story
  const last = events.findLast((event) => isReportable(story, event))
  if (!introducer || (!last && !isOver(introduction, notebook, today))) return null
  const report = events.find(
    (event) => event.verb === 'reported' && isWith(event, introducer) && !(last && isAfter(last, event)),
  )
  return report?.day ?? null
}
