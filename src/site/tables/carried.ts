// How a row of a page carries its facts, so that a script can filter and order a table that has no server.
import type { RowFacts, SortKey } from './facts.ts'

/** The attributes of a row. */
export interface Carried {
  readonly 'data-words': string
  readonly 'data-values': string
  readonly 'data-keys': string
}

/** A row's facts and its key in each column as attributes. */
export const carry = (facts: RowFacts, keys: readonly SortKey[]): Carried => ({
  'data-words': facts.words,
  'data-values': facts.values.map((values) => values.map(encodeURIComponent).join(',')).join('|'),
  'data-keys': keysCarried(keys),
})

/** A row's keys as its attribute says them. */
export const keysCarried = (keys: readonly SortKey[]): string => keys.map((key) => key ?? '').join(',')

/** What a row carries. */
export function carried(row: {
  readonly words: string
  readonly values: string
  readonly keys: string
}): RowFacts & { readonly keys: readonly SortKey[] } {
  return {
    words: row.words,
    values: row.values
      .split('|')
      .map((values) => (values === '' ? [] : values.split(',').map(decodeURIComponent))),
    keys: row.keys.split(',').map((key) => (key === '' ? null : Number(key))),
  }
}
