// A note as text to keep, without its words, and back: what was read of it, not the note itself.
import type { Note } from '#core'

const packed = (_: string, value: unknown): unknown => {
  if (value instanceof Set) return { '~set': [...(value as ReadonlySet<unknown>)] }
  if (value instanceof Map) return { '~map': [...(value as ReadonlyMap<unknown, unknown>)] }
  return value
}

const unpacked = (_: string, value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if ('~set' in value) return new Set(value['~set'] as Iterable<unknown>)
  if ('~map' in value) return new Map(value['~map'] as Iterable<[unknown, unknown]>)
  return value
}

/** What was read of a note, as JSON. Its words, the largest part and the most private, are left out. */
export function packNote(note: Note): string {
  const { text, ...rest } = note
  return JSON.stringify({ ...rest, hasText: text !== '' }, packed)
}

/** The note that was packed; `read` gives its words, should somebody ask for them. */
export function unpackNote(json: string, read: () => string): Note {
  const { hasText, ...rest } = JSON.parse(json, json.includes('"~') ? unpacked : undefined) as Record<
    string,
    unknown
  >
  let text: string | undefined
  Object.defineProperty(rest, 'text', {
    enumerable: true,
    get: () => (text ??= hasText === true ? read() : ''),
  })
  return rest as unknown as Note
}
