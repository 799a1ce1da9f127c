// Which message a situation asks for.
import type { Event } from '#core'
import { addresseeOf } from './cast.ts'
import { draftRecords } from './messages.ts'
import { nobody } from './messages/nobody.ts'
import type { DraftRecord } from './record.ts'
import type { Situation } from './situation.ts'

const ownWords = ['clunker', 'not-a-fit', 'dud']

function reportFor(event: Event | null): string {
  if (!event) return 'report.met'
  const tag = ownWords.find((known) => event.tags.includes(known))
  switch (event.verb) {
    case 'no-show':
    case 'no-response':
    case 'declined':
    case 'passed':
    case 'acted':
    case 'resolved':
      return `report.${event.verb}`
    default:
      return tag === undefined ? 'report.met' : `report.${tag}`
  }
}

function variantOf(situation: Situation): string {
  const { rule, person, event, promise, introduction, isLapsed } = situation
  switch (rule) {
    case 'reach-out':
      if (person === null) return 'reach-out.lead'
      return isLapsed ? 'reach-out.lapsed' : 'reach-out'
    case 'thank':
      return event?.verb === 'declined' ? 'thank.declined' : 'thank'
    case 'apologise':
      if (promise) return 'apologise.promise'
      return event?.verb === 'let-down' ? 'apologise.let-down' : 'apologise'
    case 'no-answer':
      return introduction?.kind === 'made' ? 'no-answer.made' : 'no-answer'
    case 'answer':
      if (situation.introduction && saidNotNow(situation)) return 'answer.not-now'
      return event?.verb === 'cancelled' ? 'answer.cancelled' : 'answer'
    case 'report':
      return reportFor(event)
    case 'promise':
      return person === null ? 'promise.yourself' : 'promise'
    default:
      return rule
  }
}

/** Whether their last word was "not now". */
function saidNotNow({ entry, person, today }: Situation): boolean {
  const last = entry.events.findLast(
    ({ day, verb, persons }) =>
      day <= today &&
      ['replied', 'heard', 'not-now', 'cancelled'].includes(verb) &&
      persons.some(({ key }) => key === person?.key),
  )
  return last?.verb === 'not-now'
}

/** The message for a situation; undefined where nobody wrote one. */
export function chooseRecord(situation: Situation): DraftRecord | undefined {
  const id = variantOf(situation)
  const record = draftRecords.find((each) => each.id === id)
  const isToNobody =
    record?.audience === 'them' && situation.rule !== 'introduce' && addresseeOf(situation) === null
  return isToNobody ? nobody : record
}
