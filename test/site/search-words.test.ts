// What finds what: people first, words in any order, without accents and case, from their beginnings, with one typo.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { getDay, readNote } from '#core'
import { takeSnapshot } from '../../src/host/snapshot.ts'
import { dataScript, searchData } from '../../src/site/search/data.ts'
import { excerpt, markWords } from '../../src/site/search/marked.ts'
import { plainLine } from '../../src/site/search/line.ts'
import { makeSearcher } from '../../src/site/search/searcher.ts'
import { sayFound } from '../../src/site/search/say.ts'
import { foldWord, splitWords, wordsIn } from '../../src/site/search/words.ts'
import { searchPage } from '../../src/site/views/search.ts'
import { notebookOf } from '../core/notebook-of.ts'

const files = {
  'me.md': '---\nname: Sam Rivera\n---\n',
  'contacts/jose.md':
    '---\nname: José Muñoz\naliases: [Pepe]\nrole: Cartographer\norg: Nordmap\nemail: pepe@nordmap.example\ntags: [harbours]\n---\nDraws coasts.\n\n## Timeline\n- 2026-11-18 talked by phone: the lighthouse wants a chart\n',
  'contacts/siobhan.md': '---\nname: Siobhán O’Brien\n---\n',
  'contacts/li.md': '---\nname: 李雷\n---\n',
  'introductions/2026-11-01-jose-to-raj.md':
    '---\nkind: received\nintroducer: jose\nto: Raj Patel\ndate: 2026-11-01\npurpose: a lighthouse survey\n---\n## Timeline\n- 2026-11-02 thanked José\n',
} as const

const snapshotOf = (notes: Readonly<Record<string, string>>) =>
  takeSnapshot(notebookOf(notes), getDay('2026-11-22'))
const searcher = makeSearcher(() => snapshot)
const snapshot = snapshotOf(files)

const found = async (words: string): Promise<readonly string[]> =>
  (await searcher.find(words, 8, true)).groups.flatMap(({ sort, hits }) =>
    hits.map(({ name }) => `${sort} ${name.map(({ text }) => text).join('')}`),
  )

const jose = 'person José Muñoz'
const story = 'introduction Raj Patel, through José Muñoz'

describe('found', () => {
  test.each([
    ['josé muñoz', jose],
    ['MUNOZ jose', jose],
    ['mu jo', jose],
    ['pepe', jose],
    ['cartog', jose],
    ['nordmap', jose],
    ['pepe@nordmap.example', jose],
    ['harbours', jose],
    ['munos', jose],
    ['muonz', jose],
    ['obrien', 'person Siobhán O’Brien'],
    ['o’brien siobhan', 'person Siobhán O’Brien'],
    ['brien', 'person Siobhán O’Brien'],
    ['雷', 'person 李雷'],
    ['raj', 'person Raj Patel'],
    ['survey', story],
    ['2026-11-01', story],
    ['coasts', 'text José Muñoz'],
    ['wants lighthouse', 'text José Muñoz'],
  ])('%s', async (words, first) => {
    expect((await found(words))[0]).toBe(first)
  })

  test.each(['xyzzy', 'raj siobhan', 'rja', '¿?', ''])('nothing by %j', async (words) => {
    expect(await found(words)).toEqual([])
  })

  test('people come before introductions, and those before texts', async () => {
    expect(await found('jose')).toEqual([jose, story, 'text Raj Patel, through José Muñoz'])
    const { groups, words } = await searcher.find('jose', 1, true)
    expect(sayFound({ words, groups, total: 3, without: null })).toBe('1 person, 1 introduction, 1 note.')
  })

  test('a line of a note leads to where it is written', async () => {
    const { groups } = await searcher.find('chart', 8, true)
    expect(groups).toMatchObject([
      { sort: 'text', hits: [{ href: '/contacts/jose/#line-12', day: '2026-11-18' }], total: 1 },
    ])
    const [hit] = groups[0]?.hits ?? []
    expect(hit?.about.filter(({ marked }) => marked)).toEqual([{ text: 'chart', marked: true }])
    expect((await searchPage('chart', searcher, snapshot.today)).groups[0]?.hits[0]?.when?.words).toBe(
      'Wed 18 Nov',
    )
  })
})

test('what was saved since is found, what is gone is not', async () => {
  let now = snapshotOf(files)
  const live = makeSearcher(() => now)
  const names = async (words: string): Promise<readonly string[]> =>
    (await live.find(words, 8, true)).groups.flatMap(({ hits }) =>
      hits.map(({ name }) => name.map(({ text }) => text).join('')),
    )
  expect(await names('munoz')).toHaveLength(2)
  const note = (path: string, text: string) => readNote({ path, bytes: new TextEncoder().encode(text) })
  const change = (path: string, text: string | null): void => {
    const notes = new Map([[path, text === null ? undefined : note(path, text)]])
    const { notebook, version } = now
    now = { ...takeSnapshot(notebook.replacing(notes), getDay('2026-11-22')), version: version + 1 }
  }
  change('contacts/jose.md', '---\nname: José Ibarra\n---\nSails now.\n')
  expect(await names('munoz')).toEqual([])
  expect(await names('ibarra')).toEqual(['José Ibarra', 'Raj Patel, through José Ibarra'])
  expect(await names('coasts')).toEqual([])
  expect(await names('sails')).toEqual(['José Ibarra'])
  change('introductions/2026-11-01-jose-to-raj.md', null)
  expect(await names('raj')).toEqual([])
})

test('at the first question, the texts are still being read', async () => {
  const { without } = await makeSearcher(() => snapshot, 0).find('jose', 8)
  expect(without).toBe('unread')
})

test('a static build has it all, but for texts that are too many', () => {
  const { notebook } = snapshot
  const all = searchData(notebook)
  expect(all.people.map(({ name }) => name)).not.toContain('Sam Rivera')
  expect(all.texts?.map(({ name }) => name)).toContain('José Muñoz')
  expect(searchData(notebook, 1000).texts).toBeNull()
  expect(dataScript(all)).toMatch(/^globalThis\.owedSearchData = \{/)
})

test('excerpts hold what was found; lines lose what makes them Markdown', () => {
  const long = `${'word '.repeat(60)}needle ${'word '.repeat(60)}`
  expect(excerpt(long, new Set(['needle']))).toMatch(/^… (?:word )+needle(?: word)+ …$/)
  expect(plainLine('- [x] 2026-11-02 send [[ana|Ana]] the [deck](x.pdf) ✅ 2026-11-03')).toEqual({
    day: '2026-11-02',
    words: 'send Ana the deck',
  })
  expect(plainLine('## Timeline')).toEqual({ day: null, words: 'Timeline' })
})

test('any text can be cut, marked and folded, and says the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const words = wordsIn(text)
      expect(splitWords(text)).toEqual(words.map((word) => word.text))
      const terms = new Set(words.map((word) => foldWord(word.text)))
      expect(
        markWords(text, terms)
          .map((part) => part.text)
          .join(''),
      ).toBe(text)
      for (const { text: word } of words) expect(foldWord(foldWord(word))).toBe(foldWord(word))
    }),
  )
})
