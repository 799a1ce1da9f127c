// What somebody gave me, as one says it when giving something back.
import { noteOf } from './event-facts.ts'
import { firstNames } from './people.ts'
import { plain } from './plain.ts'
import type { Situation } from './situation.ts'

/** "your introduction to Raj", "your advice (what to ask for)", "what you did for me: …"; null where nothing says it. */
export function describeReceived({ rule, event, source, today }: Situation): string | null {
  if (rule !== 'reciprocate') return null
  if (event?.verb === 'got') {
    const note = noteOf(event)
    return note === null ? null : `what you did for me: ${note}`
  }
  if (!source || !('kind' in source)) return null
  const { to, form, note, events } = source
  const granted = events.filter(({ verb, day }) => verb === 'introduced' && day <= today)
  const names = firstNames(to.length > 0 ? to : (granted[0]?.persons ?? []))
  if (names !== null) return `your introduction to ${names}`
  const purpose = note.fields.purpose ? ` (${plain(note.fields.purpose.value)})` : ''
  return form === 'advice' || form === 'lead' ? `your ${form}${purpose}` : null
}
