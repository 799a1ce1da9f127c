// A new contact: their file, and that of who brought you together.
import type { Day } from '../../day/day.ts'
import { parseDuration } from '../../day/duration.ts'
import { createNote, type NewField } from '../../note/create.ts'
import type { Notebook } from '../../notebook/notebook.ts'
import { meKey } from '../../notebook/person.ts'
import { quote } from '../../text/plain.ts'
import { makeCreation, personFile, type PlannedCreation } from './creation.ts'
import { findNear, newcomer, whoIs, writeReference } from './people.ts'
import { findHome, pathIn } from './place.ts'
import { isRefused, type Refused, refuse, refuseRival } from './refusal.ts'

/** What is said of a new contact. */
export interface ContactValues {
  readonly name: string
  readonly email?: readonly string[]
  readonly org?: string | undefined
  readonly role?: string | undefined
  readonly tags?: readonly string[]
  readonly met?: Day | undefined
  readonly metAt?: string | undefined
  /** Who brought you together, in any words that name somebody. */
  readonly through?: string | undefined
  /** A duration, or `none`. */
  readonly cadence?: string | undefined
}

/** What may be done about people who have no file yet. */
export interface NewPeople {
  /** Whether they get one. */
  readonly withFiles: boolean
  /** Whether a name may be new although it is somebody's, or nearly. */
  readonly anybody: boolean
}

/** Why there should be no new contact of this name; undefined where there may be. */
function findRival({ directory }: Notebook, name: string): string | undefined {
  const [person] = directory.named(name)
  if (person?.key === meKey) return `${quote(name)} is you: a contact is somebody else.`
  if (person) return `${person.name} is here already: ${person.note?.path ?? person.id}.`
  const near = findNear(directory, name)
  return near && `${quote(name)} is nearly ${near.name}, who is here already: ${near.note?.path ?? near.id}.`
}

function findFault({ name, met, cadence }: ContactValues, today: Day): Refused | undefined {
  if (name.trim() === '') return refuse('Say the name of the new contact.')
  if (met !== undefined && met > today)
    return refuse(`${met} is still to come: \`met\` is the day you first met.`)
  if (cadence !== undefined && cadence !== 'none' && !parseDuration(cadence))
    return refuse(`${quote(cadence)} is no duration: write one like 3m or 6w, or none.`)
  return undefined
}

function fieldsOf(values: ContactValues, typed: boolean, through: string): readonly NewField[] {
  const { name, email = [], org = '', role = '', tags = [], met = '', metAt = '', cadence = '' } = values
  return [
    { name: 'type', value: { word: typed ? 'contact' : '' } },
    { name: 'name', value: name },
    { name: 'email', value: email },
    { name: 'org', value: org },
    { name: 'role', value: role },
    { name: 'tags', value: tags.map((tag) => tag.replace(/^#/, '')) },
    { name: 'met', value: { word: met } },
    { name: 'met-at', value: metAt },
    { name: 'through', value: through },
    { name: 'cadence', value: { word: cadence } },
  ]
}

/** Plans a new contact as of `today`. Refuses somebody who is here already, unless `anybody` may be new, and what the check would call an error. */
export function planContact(
  notebook: Notebook,
  today: Day,
  values: ContactValues,
  { withFiles, anybody }: NewPeople,
): PlannedCreation {
  const name = values.name.trim()
  const fault = findFault(values, today)
  if (fault) return fault
  const rival = anybody ? undefined : findRival(notebook, name)
  if (rival !== undefined) return refuseRival(rival)
  const own = newcomer(notebook, name, [])
  const through = values.through === undefined ? undefined : whoIs(notebook, values.through, [own], anybody)
  if (through && isRefused(through)) return through
  if (through?.id === own.id) return refuse(`Nobody is met through themselves: say who brought you together.`)
  const home = findHome(notebook, 'contact')
  const text = createNote(fieldsOf(values, home.typed, through ? writeReference(through, withFiles) : ''))
  const files = [{ path: pathIn(home, own.id), text }]
  const others = through?.isNew === true && withFiles ? [personFile(notebook, through)] : []
  return makeCreation(notebook, today, [...files, ...others], `Added ${name}`)
}
