// What a record says in a sentence each: counts and medians, without praise and without blame.
import { type Day, daysBetween, type Lapse, type Tally } from '#core'
import { countWords, whenOf } from '../words/dates.ts'
import { listWords } from '../words/lists.ts'

/** What there is in all: "14 introductions received, 3 made and 5 people met"; nothing is said of what there is none of. */
export function wholeWords({ received, made, met, lapses }: Tally): string {
  const parts = [
    ...(received > 0 ? [`${countWords(received, 'introduction')} received`] : []),
    ...(made > 0 ? [received > 0 ? `${made} made` : `${countWords(made, 'introduction')} made`] : []),
    ...(met > 0 ? [`${countWords(met, 'person', 'people')} met`] : []),
  ]
  return parts.length > 0 ? listWords(parts) : countWords(lapses, 'lapse')
}

/** How many of those that count were reached within a week, and which don't count. */
export function reachWords({ received, reach }: Tally): string {
  const counted = reach['in-week'] + reach.later + reach.never
  if (received === 0) return 'No introduction has been received yet.'
  const rate =
    counted === 0
      ? 'None has had its week yet.'
      : `You reached out within a week after ${ofAll(reach['in-week'], counted, 'introduction')}.`
  const aside = [
    ...(reach.open > 0
      ? [`${countOne(reach.open)} still in ${reach.open === 1 ? 'its' : 'their'} week`]
      : []),
    ...(reach['let-go'] > 0
      ? [`${countOne(reach['let-go'])} ended within it: they declined, or you let it pass`]
      : []),
  ]
  return aside.length === 0 ? rate : `${rate} Not counted: ${aside.join('; ')}.`
}

/** Half of the introductions were acted on within … */
export function actWords({ medianDaysToAct: median }: Tally): string {
  if (median === null) return 'You haven’t reached out to anybody yet.'
  if (median === 0) return 'Half of those you reached out to heard from you on the same day.'
  return `Half of those you reached out to heard from you within ${dayCount(median)}.`
}

/** A median of days as it is said: "1 day", "2.5 days". */
export const dayCount = (days: number): string => `${days} ${days === 1 ? 'day' : 'days'}`

/** How often an introducer heard how it went. */
export const toldWords = ({ told, received }: Tally): string =>
  told === 0
    ? 'No introducer has heard how it went yet.'
    : `After ${ofAll(told, received, 'introduction')} the introducer heard all there was to tell.`

/** How many things lapsed, and when the last one did. */
export function lapseWords(lapses: readonly Lapse[], today: Day): string {
  const last = lapses.at(-1)
  if (!last) return 'Nothing has lapsed.'
  const { words } = whenOf(last.day, today)
  return lapses.length === 1
    ? `One thing lapsed, on ${words}.`
    : `${lapses.length} things lapsed, the last on ${words}.`
}

/** How many introductions were made, how often, and how many of them anybody told about. */
export function madeWords({ made, reportedBack }: Tally, since: Day | null, today: Day): string {
  if (made === 0) return 'You haven’t introduced anybody yet.'
  const often = since === null ? '' : `, ${paceWords(made, daysBetween(since, today) + 1)}`
  return `You made ${countWords(made, 'introduction')}${often}. ${heardWords(reportedBack, made)}`
}

function heardWords(heard: number, made: number): string {
  if (heard === 0)
    return made === 1 ? 'You haven’t heard how it went.' : 'You haven’t heard how any of them went.'
  if (heard === made) return made === 1 ? 'You heard how it went.' : 'You heard how each of them went.'
  return `You heard how ${countOne(heard)} of them went.`
}

/** "about 2 a week", "about one every 8 weeks"; nothing is said of less than two weeks. */
function paceWords(count: number, days: number): string {
  const weeks = days / 7
  if (weeks < 2) return 'in these first days'
  if (count >= weeks) return `about ${(count / weeks).toFixed(1).replace('.0', '')} a week`
  const every = Math.round(weeks / count)
  return every <= 1 ? 'about one a week' : `about one every ${every} weeks`
}

/** Of the people met, with how many was followed up, and to how many was talked again. */
export const metWords = ({ met, followedUp, talked }: Tally): string =>
  met === 0
    ? 'No note says when you met somebody yet.'
    : `Of ${met === 1 ? 'one person' : `${met} people`} you met, you followed up with ${countNone(followedUp)} and talked again with ${countNone(talked)}.`

const countNone = (count: number): string => (count === 0 ? 'none' : countOne(count))

const countOne = (count: number): string => (count === 1 ? 'one' : String(count))

/** "10 of 12 introductions", "all 3 introductions", "the one introduction". */
function ofAll(count: number, all: number, noun: string): string {
  if (all === 1) return count === 1 ? `the one ${noun}` : `none of one ${noun}`
  return count === all ? `all ${all} ${noun}s` : `${count} of ${all} ${noun}s`
}
