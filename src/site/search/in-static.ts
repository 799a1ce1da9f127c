// The search of a static build, in the browser: a script of its own, loaded with its data when search is first opened.
import type { SearchData } from './data.ts'
import { makeEngine } from './engine.ts'
import type { Found } from './found.ts'

declare global {
  /** What `search-data.js` holds. */
  var owedSearchData: SearchData | undefined
  /** What words find in a static build, once its scripts are loaded. */
  var owedSearch: ((words: string) => Found) | undefined
}

const most = 20

function begin({ people, introductions, texts }: SearchData): (words: string) => Found {
  const byKey = new Map(texts?.map((text) => [text.key, text]))
  const engine = makeEngine((key) => byKey.get(key))
  for (const entry of people) engine.put('person', entry)
  for (const entry of introductions) engine.put('introduction', entry)
  for (const { key, lines } of byKey.values()) engine.putText(key, lines.join('\n'))
  return (words) => ({ ...engine.find(words, most), without: texts === null ? 'too-many' : null })
}

if (globalThis.owedSearchData) globalThis.owedSearch = begin(globalThis.owedSearchData)
