// What a build after an edit keeps of the former copy is what would be shown anew: entries' pages, rows of tables, facts.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day, getDay } from '#core'
import { takeSnapshot } from '../../src/host/snapshot.ts'
import { addressOf, affectedPages } from '../../src/site/static/affected.ts'
import { entryAddresses } from '../../src/site/static/addresses.ts'
import { carryFormer, plainFacts } from '../../src/site/static/facts.ts'
import { marksOf } from '../../src/site/static/marks.ts'
import { staysWhole } from '../../src/site/static/rows.ts'
import { entryShown } from '../../src/site/views/entry.ts'
import { type FormerTable, type LongPage, longShown, type RowSource } from '../../src/site/views/long.ts'
import { ownShown, partAddresses, partMark } from '../../src/site/views/own.ts'
import { recordPage } from '../../src/site/views/record.ts'
import { notebookOf } from '../core/notebook-of.ts'
import { bounded, type Files, holdsFor } from '../core/properties/bounds.ts'
import { library, writeLibrary } from '../core/properties/notebooks.ts'
import { firstDay } from '../core/properties/tales.ts'
import { five } from './notebooks.ts'

const tables = ['/contacts/', '/introductions/', '/ledger/', '/open/']

const shotOf = (files: Files, day: Day) => takeSnapshot(notebookOf(files), day)
type Shot = ReturnType<typeof shotOf>

/** The page of a table in `after`, as a build after one of `before` makes it. */
function againOf(before: Shot, after: Shot, address: string) {
  const affected = affectedPages(marksOf(before), marksOf(after), after)
  const mark = longShown(before, address)?.mark
  const former: FormerTable | undefined = affected && mark && { mark, affected }
  return longShown(after, address, former)
}

const linesOf = (parts: readonly LongPage[]): readonly Record<string, unknown>[] =>
  parts.flatMap((part) =>
    Object.values(part).flatMap(({ lines }: { lines: readonly Record<string, unknown>[] }) => lines),
  )

const plainOf = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

/** All lines, those that are kept with the keys that they get. */
function gathered(before: readonly object[], fresh: readonly object[], sources: readonly RowSource[]) {
  const rest = fresh.values()
  return sources.map((source) => {
    if (source === null) return plainOf(rest.next().value)
    const [place, keys] = source
    const line = plainOf(before[place]) as { data: object }
    return { ...line, data: { ...line.data, 'data-keys': keys } }
  })
}

/** The same notes told of people with other names. */
const otherPeople = (files: Files): Files =>
  Object.fromEntries(
    Object.entries(files).flatMap(([path, text]) => {
      const other = (words: string): string =>
        words.replace(/(?<![a-z])(ana|raj|lena|noor)(?![a-z])/gi, '$1bel').replace('story', 'tale')
      return path === 'me.md' ? [] : [[other(path), other(text)]]
    }),
  )

const prose = fc.constantFrom(
  '',
  'Knows [[noor]] and [[story-0]].\n',
  'See [Noor](noor.md) and [[who-else]].\n',
)

const head = /^---\n[^]*?\n---\n/

/** A notebook of people of whom one half doesn't know the other; some notes then have the lines of others below their frontmatter. */
const edited = fc
  .tuple(library, library, library, fc.integer({ min: 1, max: 3 }), fc.nat({ max: 20 }), prose)
  .map(([here, there, other, count, skip, words]): readonly [Files, Files] => {
    const [one, from] = [writeLibrary(here), writeLibrary(other)]
    const paths = Object.keys(one).filter((path) => path !== 'me.md' && from[path] !== undefined)
    const before: Files = { ...one, ...otherPeople(writeLibrary(there)) }
    const changes = Array.from({ length: count }, (_, step) => {
      const path = paths[(skip + step * 3) % paths.length] ?? ''
      return [path, `${head.exec(before[path] ?? '')?.[0]}${words}${from[path]?.replace(head, '')}`] as const
    })
    return [before, { ...before, ...Object.fromEntries(changes) }]
  })

test('whatever is edited in timelines, what is kept is what would be shown anew', () => {
  let kept = 0
  fc.assert(
    fc.property(edited, fc.nat({ max: 60 }), ([files, changed], days) => {
      const today = addDays(firstDay, days)
      const [before, after] = [shotOf(files, today), shotOf(changed, today)]
      const affected = affectedPages(marksOf(before), marksOf(after), after)
      if (!affected) return
      holdsFor(changed, () => {
        for (const address of entryAddresses(after)) {
          if (affected.has(address)) continue
          const [then, now] = [before, after].map((shot) => entryShown(shot, { snapshot: shot }, address))
          expect(plainOf(now), address).toEqual(plainOf(then))
          kept++
        }
        for (const address of tables) {
          const again = againOf(before, after, address)
          if (!again?.sources) continue
          const [then, now] = [before, after].map((shot) => linesOf(longShown(shot, address)?.parts ?? []))
          expect(gathered(then ?? [], linesOf(again.parts), again.sources), address).toEqual(plainOf(now))
          kept += again.sources.filter((source) => source !== null).length
        }
        const carried = shotOf(changed, today)
        carryFormer(carried, plainFacts(before), (entry) => !affected.has(addressOf(entry)))
        expect(recordPage(carried)).toEqual(recordPage(after))
        expect(plainFacts(carried)).toEqual(plainFacts(after))
      })
    }),
    bounded(150),
  )
  expect(kept).toBeGreaterThan(500)
})

test('of a table the rows that stay as they are are kept, with the keys that they have now', () => {
  const today = getDay('2026-11-22')
  const copy = { ...five, 'me.md': '---\nname: Sam Rivera\n---\n' }
  const after = { ...copy, 'contacts/eve.md': `${five['contacts/eve.md']}- [ ] 2026-11-20 send Eve a map\n` }
  const again = againOf(shotOf(copy, today), shotOf(after, today), '/contacts/')
  // what Eve is owed now comes first of all that is open
  expect(again?.sources).toEqual([null, [1, '1,,1,'], [2, '2,,3,'], [3, '3,,4,'], null])
  expect(linesOf(again?.parts ?? []).map(({ who }) => who)).toMatchObject([
    { short: 'Ada' },
    { short: 'Eve' },
  ])
})

test('no row is kept where a column comes or the longest bar is another', () => {
  const today = getDay('2026-11-22')
  const files = (...lines: readonly string[]): Files => ({
    ...{ ...five, 'me.md': '---\nname: Sam Rivera\n---\n' },
    'contacts/ben.md': `${five['contacts/ben.md']}## Timeline\n- 2026-11-20 gave: a book\n`,
    'contacts/dan.md': `${five['contacts/dan.md']}## Timeline\n${lines.join('')}`,
  })
  const gave = '- 2026-11-21 gave: a book\n'
  const [none, one, two] = [files(), files(gave), files(gave, gave)].map((each) => shotOf(each, today))
  if (!none || !one || !two) throw new Error('three')
  expect(againOf(none, one, '/ledger/')?.sources).toHaveLength(3)
  expect(againOf(one, two, '/ledger/')?.sources).toBeUndefined()
})

test('of the network’s further pages those are kept that say the same', async () => {
  const today = getDay('2026-11-22')
  const introduction = (index: number, ...events: readonly string[]): Files => ({
    [`introductions/${String(index).padStart(3, '0')}.md`]: `---\nintroducer: i-${index % 7}\nto: p-${index}\ndate: 2026-10-05\n---\n## Timeline\n- 2026-10-06 emailed\n${events.join('')}`,
  })
  const before = Object.assign({}, ...Array.from({ length: 900 }, (_, index) => introduction(index))) as Files
  const addresses = await partAddresses(shotOf(before, today))
  const parts = addresses.filter((address) => address.startsWith('/network/'))
  expect(parts).toHaveLength(4)
  const keptAfter = async (change: Files): Promise<readonly string[]> => {
    const [then, now] = [shotOf(before, today), shotOf({ ...before, ...change }, today)]
    const affected = affectedPages(marksOf(then), marksOf(now), now)
    const kept = []
    for (const address of affected ? parts : []) {
      const [mark, markNow] = [await partMark(then, address), await partMark(now, address)]
      if (!mark || !affected || !markNow || !staysWhole(markNow, { mark, affected })) continue
      const [shown, shownNow] = [await ownShown(then, {}, address), await ownShown(now, {}, address)]
      expect(shownNow, address).toEqual(shown)
      kept.push(address)
    }
    return kept
  }
  expect(await keptAfter({})).toEqual(parts)
  // whom somebody introduced stand together: those of one introducer on the last two pages
  const met = introduction(349, '- 2026-10-12 met by video\n')
  expect(await keptAfter(met)).toEqual(parts.slice(0, 2))
  const [shown, shownNow] = [shotOf(before, today), shotOf({ ...before, ...met }, today)]
  const differ = await Promise.all(
    parts.map(async (part) => {
      const [then, now] = [await ownShown(shown, {}, part), await ownShown(shownNow, {}, part)]
      return JSON.stringify(then) !== JSON.stringify(now)
    }),
  )
  expect(differ.filter(Boolean)).toHaveLength(1)
}, 30_000)
