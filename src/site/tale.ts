// A rule's own example, told as a small story: what happened, day by day, and what is owed then.
import {
  type Contact,
  type Day,
  getDay,
  type Introduction,
  makeAgenda,
  makeNotebook,
  readNote,
  type Rule,
  spellDuration,
} from '#core'
import { piecesOf, type Piece } from './pieces.ts'
import { latenessOf } from './rows.ts'
import { whenOf, type When } from './words/dates.ts'
import { capitalise, listWords } from './words/lists.ts'

export interface Tale {
  /** What happened, in order; null where it has no day. */
  readonly lines: readonly { readonly when: When | null; readonly words: readonly Piece[] }[]
  /** The day on which one looks, and what the rule asks then. */
  readonly on: When
  readonly owed: readonly { readonly sentence: string; readonly note: string }[]
}

const known = new WeakMap<Rule, Tale | null>()

/** The first example of a rule in which something is owed, as a story; null where it has none. */
export function taleOf(rule: Rule): Tale | null {
  const before = known.get(rule)
  if (before !== undefined) return before
  const example = rule.examples.find(({ owed }) => owed.length > 0)
  const tale = example ? tell(rule, example) : null
  known.set(rule, tale)
  return tale
}

const encoder = new TextEncoder()

function tell(rule: Rule, example: Rule['examples'][number]): Tale {
  const today = getDay(example.today)
  const notebook = makeNotebook(
    Object.entries(example.files).map(([path, text]) => readNote({ path, bytes: encoder.encode(text) })),
  )
  const owed = makeAgenda(notebook, today).filter((one) => one.rule === rule.id)
  const lines = [...notebook.contacts.flatMap(contactLines), ...notebook.introductions.flatMap(storyLines)]
  return {
    lines: lines
      .toSorted((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : (a.day ?? '') > (b.day ?? '') ? 1 : 0))
      .map(({ day, words }) => ({
        when: day === null ? null : whenOf(day, today),
        words: piecesOf(words, today),
      })),
    on: whenOf(today, today),
    owed: owed.map((one) => ({ sentence: one.sentence, note: latenessOf(one) })),
  }
}

interface Line {
  readonly day: Day | null
  readonly words: string
}

const eventLines = ({ events }: Contact | Introduction): readonly Line[] =>
  events.map(({ day, words }) => ({ day, words: capitalise(words) }))

const promiseLines = ({ promises }: Contact | Introduction): readonly Line[] =>
  promises.map(({ text, line }) => ({ day: null, words: `You promise: ${text}, by ${line.due}` }))

function contactLines(contact: Contact): readonly Line[] {
  const { person, note } = contact
  const { met, cadence } = note.fields
  return [
    ...(cadence && cadence.value !== 'none'
      ? [
          {
            day: null,
            words: `You don’t want ${spellDuration(cadence.value)} to pass without a word from ${person.short}`,
          },
        ]
      : []),
    ...(met ? [{ day: met.value, words: `You meet ${person.short}` }] : []),
    ...promiseLines(contact),
    ...eventLines(contact),
  ]
}

const storyLines = (introduction: Introduction): readonly Line[] => [
  ...(introduction.date === null ? [] : [{ day: introduction.date, words: beginning(introduction) }]),
  ...promiseLines(introduction),
  ...eventLines(introduction),
]

function beginning({ kind, form, introducer, to, parties, for: client, note }: Introduction): string {
  const by = introducer?.short ?? 'Somebody'
  const whom = listWords(to.map(({ short }) => short))
  const sides = listWords(parties.map(({ short }) => short))
  if (kind === 'requested') return `You ask ${by} for an introduction${whom === '' ? '' : ` to ${whom}`}`
  if (kind === 'made') {
    const wanted = note.fields.wanted?.value
    if (wanted !== undefined && parties.length === 1) return `${sides} asks you for ${wanted}`
    return client ? `${client.short} asks you to introduce ${sides}` : `You take on introducing ${sides}`
  }
  if (whom !== '')
    return form === 'referral' ? `${by} refers you to ${whom}` : `${by} introduces you to ${whom}`
  return form === 'advice' ? `${by} gives you a piece of advice` : `${by} passes a lead on to you`
}
