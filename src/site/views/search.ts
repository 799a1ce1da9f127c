// The page of search: what was asked for, and what was found, with days as days.
import type { Day } from '#core'
import type { Found, Hit, Sort } from '../search/found.ts'
import { nothingFound } from '../search/found.ts'
import { sayFound, sayMissing, titles } from '../search/say.ts'
import type { Searcher } from '../search/searcher.ts'
import { whenOf, type When } from '../words/dates.ts'

export interface HitShown extends Omit<Hit, 'day'> {
  readonly when: When | null
}

export interface SearchPage {
  readonly words: string
  /** How much was found, in a sentence; empty where nothing was asked. */
  readonly said: string
  /** What wasn't searched, in a sentence; may be empty. */
  readonly missing: string
  readonly groups: readonly {
    readonly sort: Sort
    readonly title: string
    readonly total: number
    /** How many there are beside those shown. */
    readonly more: number
    readonly hits: readonly HitShown[]
  }[]
  /** Asked, and nothing found. */
  readonly empty: boolean
}

const most = 60

/** The page for `words`; without a searcher, in a static build, it is empty: a script fills it. */
export async function searchPage(
  words: string,
  searcher: Searcher | undefined,
  today: Day,
): Promise<SearchPage> {
  return shownPage(await (searcher?.find(words, most, words.trim() !== '') ?? nothingFound(words)), today)
}

/** What was found as the page shows it. */
export function shownPage(found: Found, today: Day): SearchPage {
  const { words, groups, total } = found
  return {
    words: words.trim(),
    said: sayFound(found),
    missing: sayMissing(found),
    groups: groups.map(({ sort, hits, total: all }) => ({
      sort,
      title: titles[sort],
      total: all,
      more: all - hits.length,
      hits: hits.map(({ day, ...hit }) => ({
        ...hit,
        when: day === null ? null : whenOf(day as Day, today),
      })),
    })),
    empty: words.trim() !== '' && total === 0,
  }
}
