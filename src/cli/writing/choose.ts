// Which obligation a person means by words, or picks from the list.
import { type Day, findObligation, type Obligation } from '#core'
import { UserError, exits } from '../../host/failure.ts'
import { spellDue } from '../obligation-lines.ts'

/** The obligation that `words` name; refuses none and several (UserError, 2). */
export function getObligation(open: readonly Obligation[], words: string): Obligation {
  const found = findObligation(open, words)
  if ('rule' in found) return found
  const ids = found.ids.map((id) => `  ${id}`)
  throw new UserError([found.refused, ...ids].join('\n'), exits.call)
}

/** What the person picks of `open`; refuses where nobody sits there to be asked (UserError, 2). Nothing picked: nothing is given. */
export async function pickObligations(
  open: readonly Obligation[],
  today: Day,
): Promise<readonly Obligation[]> {
  const { canAsk, pickMany } = await import('../ask/ask.ts')
  if (!canAsk())
    throw new UserError(
      'Say what is done, by a part of its id, as in: owed done report ana. All ids: owed list --json',
      exits.call,
    )
  if (open.length === 0) return []
  const choices = open.map((item) => ({
    value: item.id,
    label: item.sentence,
    hint: `${spellDue(item, today)} · ${item.entry}`,
  }))
  const picked = await pickMany({ message: 'What is done?', choices })
  return open.filter(({ id }) => picked?.includes(id))
}
