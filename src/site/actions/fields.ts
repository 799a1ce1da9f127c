// Reads the fields of an action: text of a sensible length, days, lists of words, and nothing else.
import { type Day, parseDay } from '#core'
import { UserError, exits } from '../../host/failure.ts'
import type { Fields } from './action.ts'

const longest = 4000

/** A field's text, trimmed; undefined where it is missing or empty. Refuses what is no text or too long (UserError, 2). */
export function textIn(fields: Fields, name: string): string | undefined {
  const value = fields[name]
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'string') throw wrong(`“${name}” is a text.`)
  if (value.length > longest) throw wrong(`“${name}” has more than ${longest} characters.`)
  const text = value.trim()
  return text === '' ? undefined : text
}

/** A field's text, which must be there. */
export function neededIn(fields: Fields, name: string, instead = `“${name}” is missing.`): string {
  const text = textIn(fields, name)
  if (text === undefined) throw wrong(instead)
  return text
}

/** A field's day; undefined where it is missing. Refuses what is no day (UserError, 2). */
export function dayIn(fields: Fields, name: string): Day | undefined {
  const text = textIn(fields, name)
  const day = text === undefined ? undefined : parseDay(text)
  if (text !== undefined && day === undefined) throw wrong(`There is no day ${text}.`)
  return day
}

/** A field that is a text or a list of texts, as a list. */
export function listIn(fields: Fields, name: string): readonly string[] {
  const value = fields[name]
  if (!Array.isArray(value)) return [textIn(fields, name) ?? []].flat()
  if (value.length > 50) throw wrong(`“${name}” has more than 50 parts.`)
  return value.flatMap((part: unknown) => textIn({ part }, 'part') ?? [])
}

/** What is wrong with a call, as the one kind of failure that a person can mend. */
export const wrong = (sentence: string): UserError => new UserError(sentence, exits.call)
