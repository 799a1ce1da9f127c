// An obligation as the message that settles it.
import type { Channel, Day, Diagnostic, Introduction, Notebook, Obligation, Person } from '#core'
import { addresseeOf } from './cast.ts'
import { chooseRecord } from './choose.ts'
import type { Facts } from './facts.ts'
import { gatherFacts, type Said } from './gather.ts'
import { findOverride } from './overrides.ts'
import { plain } from './plain.ts'
import type { DraftRecord } from './record.ts'
import { renderMessage } from './render.ts'
import { findSituation, requestSituation, type Situation } from './situation.ts'

/** A message, ready to send but for what is missing. */
export interface Draft {
  /** The id of the message: `report.not-a-fit`. */
  readonly template: string
  /** Whether it goes to somebody, or asks oneself: then `to` is empty and the body holds questions. */
  readonly audience: 'them' | 'yourself'
  /** Addresses as mail programs write them: `Ana Silva <ana@example.org>`. */
  readonly to: readonly string[]
  readonly cc: readonly string[]
  readonly bcc: readonly string[]
  readonly subject: string
  /** Paragraphs with an empty line between, each in one line. */
  readonly body: string
  /** Points to say, in person or on the phone. */
  readonly spoken: readonly string[]
  /** What a person should add, in a few words each. */
  readonly missing: readonly string[]
}

export interface DraftOptions extends Said {
  /** How it will be said; where that is spoken, every message gives points to say. */
  readonly channel?: Channel | undefined
}

/** A draft, or what is wrong with the template it was to be made from. */
export type Drafted = Draft | { readonly failed: Diagnostic }

export const spokenChannels: readonly Channel[] = ['in-person', 'phone', 'video', 'event']

/** `Ana Silva <ana@example.org>`; the name in quotes where it holds a mark that means something there. */
function addressOf({ name, note }: Person): string | undefined {
  const address = plain(note?.fields.email[0]?.value ?? '')
  if (address === '') return undefined
  const words = plain(name)
  const shown = /[()<>@,;:\\".[\]]/.test(words) ? `"${words.replace(/["\\]/g, '\\$&')}"` : words
  return `${shown} <${address}>`
}

/** Whom it goes to. */
function peopleFor(situation: Situation, { audience }: DraftRecord): readonly Person[] {
  if (audience === 'yourself') return []
  const person = addresseeOf(situation)
  if (person) return [person]
  return situation.rule === 'introduce' ? (situation.introduction?.parties ?? []) : []
}

function missingFrom(
  record: DraftRecord,
  facts: Facts,
  silent: readonly Person[],
  isSpoken: boolean,
): readonly string[] {
  const lacks = (record.lacks?.(facts) ?? []).filter((each) => each !== null)
  if (record.audience === 'yourself') return lacks
  const addresses = isSpoken ? [] : silent.map(({ name }) => `an e-mail address for ${name}`)
  return [...lacks, ...addresses, ...(facts.me.name === null ? ['your name, in me.md'] : [])]
}

function draftIn(
  situation: Situation,
  overrides: ReadonlyMap<string, string>,
  { channel, ...said }: DraftOptions,
): Drafted {
  const record = chooseRecord(situation)
  if (!record) throw new Error(`no message for ${situation.rule}`)
  const facts = gatherFacts(situation, said)
  const isSpoken = channel !== undefined && spokenChannels.includes(channel)
  const message = renderMessage(record, findOverride(overrides, record.id), facts, isSpoken)
  if ('failed' in message) return message
  const people = peopleFor(situation, record)
  const introducer = facts.bcc ? situation.introduction?.introducer : null
  const copied = introducer ? [introducer] : []
  return {
    template: record.id,
    audience: record.audience,
    to: people.flatMap((person) => addressOf(person) ?? []),
    cc: [],
    bcc: copied.flatMap((person) => addressOf(person) ?? []),
    ...message,
    missing: missingFrom(
      record,
      facts,
      [...people, ...copied].filter((person) => addressOf(person) === undefined),
      isSpoken,
    ),
  }
}

/**
 * The message for an obligation on `today`. `overrides` holds the notebook's own templates, by path or by the message's
 * id; one that can't be read gives what is wrong with it. Throws where the notebook doesn't hold the obligation's entry.
 */
export function draftFor(
  notebook: Notebook,
  obligation: Obligation,
  today: Day,
  overrides: ReadonlyMap<string, string>,
  options: DraftOptions = {},
): Drafted {
  const situation = findSituation(notebook, obligation, today)
  if (!situation) throw new Error(`the notebook has no entry ${obligation.entry}`)
  return draftIn(situation, overrides, options)
}

/** The message that asks for an introduction, as of `today`: no rule asks for it. */
export const draftRequest = (
  notebook: Notebook,
  introduction: Introduction,
  today: Day,
  overrides: ReadonlyMap<string, string>,
  options: DraftOptions = {},
): Drafted => draftIn(requestSituation(notebook, introduction, today), overrides, options)
