// "New": a contact or an introduction, written down in a few words.
import { type NewPeople, planContact, planIntroduction, type PlannedCreation } from '#core'
import { writeChanges } from '../../host/write/write.ts'
import { entryLink } from '../links.ts'
import type { Action, Fields, Scene } from './action.ts'
import { dayIn, listIn, neededIn, textIn, wrong } from './fields.ts'

/**
 * `{kind, …}`: a `contact` with `name`, `email?`, `metAt?`, `met?` (today unless said; `never` for none), or an introduction,
 * `received` with `introducer` and `to`, or `made` with `one` and `other`; each with `purpose?`, `date?`. People who aren't in
 * the notebook get a file; one whose name is nearly somebody's only where `sure` is said.
 */
export const createAction: Action = {
  name: 'create',
  async run(fields, scene) {
    const planned = plan(fields, scene)
    if ('refused' in planned) {
      const { refused, isRival } = planned
      return { status: 400, refused, ...(isRival && { isRival }) }
    }
    const { files, says, id } = planned
    const operation = writeChanges(
      scene.root,
      says,
      files.map(({ path, text }) => ({
        path,
        plan: (now) => (now ? { refused: `${path} is there already, so nothing was written.` } : { text }),
      })),
    )
    const { notebook } = await scene.settled(files.map(({ path }) => path))
    const href = entryLink(notebook, id)?.href
    return { says: `${says}.`, operation: operation.id, ...(href !== undefined && { href }) }
  },
}

function plan(fields: Fields, { snapshot }: Scene): PlannedCreation {
  const { notebook, today } = snapshot
  const people: NewPeople = { withFiles: true, anybody: textIn(fields, 'sure') !== undefined }
  const date = dayIn(fields, 'date') ?? today
  const purpose = textIn(fields, 'purpose')
  switch (neededIn(fields, 'kind')) {
    case 'contact': {
      const name = neededIn(fields, 'name', 'Say the name of the new contact.')
      const met = textIn(fields, 'met') === 'never' ? undefined : (dayIn(fields, 'met') ?? today)
      const values = { name, met, metAt: textIn(fields, 'metAt'), email: listIn(fields, 'email') }
      return planContact(notebook, today, values, people)
    }
    case 'received': {
      const from = neededIn(fields, 'introducer', 'Say who introduced you.')
      const values = {
        kind: 'received',
        form: 'introduction',
        from,
        to: namesIn(fields, 'to'),
        date,
        purpose,
      } as const
      return planIntroduction(notebook, today, values, people)
    }
    case 'made': {
      const parties = [...namesIn(fields, 'one'), ...namesIn(fields, 'other')]
      return planIntroduction(notebook, today, { kind: 'made', parties, date, purpose }, people)
    }
    default:
      throw wrong('What is new is a contact, or an introduction received or made.')
  }
}

/** Several people are named with commas between. */
const namesIn = (fields: Fields, name: string): readonly string[] =>
  listIn(fields, name)
    .flatMap((part) => part.split(','))
    .map((part) => part.trim())
    .filter((part) => part !== '')
