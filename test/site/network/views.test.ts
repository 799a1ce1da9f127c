// What the network says of small notebooks: who is tied to whom, how that stands, in a picture, a table and a sentence.
import { describe, expect, test } from 'vitest'
import { neighbourhoodIn, networkPage, networkParts, networkTable } from '../../../src/site/views/network.ts'
import { awkwardNames, circle, contact, crowd, introduction, snapshotOf } from './notes.ts'

const wide = (files: Readonly<Record<string, string>>) => networkPage(snapshotOf(files)).pictures[0]?.picture
const tableOf = (files: Readonly<Record<string, string>>, today?: string) =>
  networkPage(snapshotOf(files, today)).table.lines.map(
    ({ through, whom, rail, date }) =>
      `${whom.map(({ name }) => name).join(' + ')} | ${through?.name ?? 'me'} | ${rail?.label ?? '-'} | ${date?.words ?? '-'}`,
  )

describe('the picture', () => {
  test('who introduced whom, by how it stands; what was said twice is one line', () => {
    const lines = wide(circle)?.lines.map(({ title, standing, href }) => [title, standing, href])
    expect(lines?.toSorted()).toEqual(
      [
        ['Ana Silva came through Priya Raman', 'noted', '/contacts/ana/'],
        ['Lena Berg, through Ana Silva: new', 'lapsed', '/introductions/ana-to-lena/'],
        ['Max Roth, asked of Eve Lund: closed', 'ended', '/introductions/ask-eve/'],
        ['Raj Patel and Tom Ode: asking', 'going', '/introductions/raj-and-tom/'],
        ['Raj Patel, through Ana Silva: reported', 'closed', '/introductions/ana-to-raj/'],
      ].toSorted(),
    )
  })

  test('everybody who is tied to somebody, but not me', () => {
    const files = {
      ...circle,
      'introductions/to-me.md': introduction('kind: made\nparties: [me, tom, ana]\ndate: 2026-11-01'),
    }
    const picture = wide(files)
    expect(picture?.dots.map(({ name }) => name).toSorted()).toEqual([
      'Ana Silva',
      'Eve Lund',
      'Lena Berg',
      'Max Roth',
      'Priya Raman',
      'Raj Patel',
      'Tom Ode',
    ])
    expect(
      picture?.dots
        .filter(({ introducer }) => introducer)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(['Ana Silva', 'Eve Lund', 'Priya Raman'])
    expect(picture?.lines.map(({ title }) => title)).toContainEqual(
      expect.stringMatching(/Tom Ode and Ana Silva: asking$/),
    )
  })

  test('three brought together are tied all with all', () => {
    const files = {
      'introductions/x.md': introduction(
        'kind: made\nparties: [Ana Silva, Raj Patel, Tom Ode]\ndate: 2026-11-01',
      ),
    }
    expect(wide(files)?.lines).toHaveLength(3)
    expect(tableOf(files)).toEqual(['Ana Silva + Raj Patel + Tom Ode | me | Asking | Sun 1 Nov'])
  })

  test('an introduction that can’t be read in full is left out', () => {
    const files = {
      'introductions/a.md': introduction('kind: received\nto: Raj Patel\ndate: 2026-11-01'),
      'introductions/b.md': introduction(
        'kind: received\nintroducer: Raj Patel\nto: Raj Patel\ndate: 2026-11-01',
      ),
      'introductions/c.md': introduction(
        'kind: received\nform: lead\nintroducer: Raj Patel\ndate: 2026-11-01',
      ),
    }
    expect(networkPage(snapshotOf(files))).toMatchObject({ pictures: [], table: { lines: [] } })
  })

  test('a save that ties nobody else keeps the drawing to the digit', () => {
    const before = wide(circle)
    const after = wide({
      ...circle,
      'contacts/new.md': contact('Somebody New'),
      'introductions/ana-to-lena.md': `${circle['introductions/ana-to-lena.md']}- 2026-11-21 reached out to Lena\n`,
    })
    expect(after?.dots).toEqual(before?.dots)
    expect(after?.lines.map(({ shaft }) => shaft)).toEqual(before?.lines.map(({ shaft }) => shaft))
    expect(after?.lines).not.toEqual(before?.lines)
  })

  test('more than 500 people: the best connected, and it says so', () => {
    const { pictures, table } = networkPage(snapshotOf(crowd(620)))
    expect(pictures.map(({ picture, partly }) => [picture.dots.length, partly])).toEqual([
      [500, 'The 500 best connected of 620 people are drawn; the table has all.'],
      [36, 'The 36 best connected of 620 people are drawn; the table has all.'],
    ])
    expect([table.lines.length, table.range]).toEqual([200, '1 to 200 of 619'])
    expect(table.ways.map((way) => way?.href ?? '…')).toEqual([
      '/network/',
      '/network/2/',
      '/network/3/',
      '/network/4/',
    ])
  })
})

describe('the table', () => {
  test('whoever introduced most comes first, I come last', () => {
    expect(tableOf(circle)).toEqual([
      'Lena Berg | Ana Silva | New | Tue 20 Oct',
      'Raj Patel | Ana Silva | Reported | Thu 1 Oct',
      'Max Roth | Eve Lund | Closed | Sun 1 Nov',
      'Ana Silva | Priya Raman | - | -',
      'Raj Patel + Tom Ode | me | Asking | Fri 20 Nov',
    ])
  })

  test('has as many pages as it needs, and no other', () => {
    const snapshot = snapshotOf(crowd(210))
    expect(networkParts(snapshot)).toEqual(['2'])
    expect(networkTable(snapshot, '2')).toMatchObject({ page: 2, range: '201 to 209 of 209' })
    const told = ['1', '2'].flatMap(
      (part) => (part === '1' ? networkPage(snapshot).table : networkTable(snapshot, part))?.lines ?? [],
    )
    expect(new Set(told.map(({ href }) => href)).size).toBe(209)
    for (const part of ['1', '0', '3', '02', '-1', 'x', '2e0', ''])
      expect(networkTable(snapshot, part)).toBeNull()
  })
})

test('of very many pages the table names the first, the last and those around', () => {
  const one = (index: number) =>
    introduction(`kind: received\nintroducer: A${index}\nto: B${index}\ndate: 2026-11-01`)
  const files = Object.fromEntries(
    Array.from({ length: 1601 }, (_, index) => [`introductions/${index}.md`, one(index)]),
  )
  const ways = networkTable(snapshotOf(files), '5')?.ways
  expect(ways?.map((way) => way?.page ?? '…')).toEqual([1, '…', 3, 4, 5, 6, 7, '…', 9])
})

describe('the sentence', () => {
  const ledeOf = (files: Readonly<Record<string, string>>) => {
    const { came, most, each, mine } = networkPage(snapshotOf(files)).lede
    return [came, most.map(({ name }) => name), each, mine]
  }
  test('counts who came through whom, and whom I brought together; what was only asked for doesn’t count', () => {
    expect(ledeOf(circle)).toEqual(['3 people through 2 introducers', ['Ana Silva'], '2', ''])
    const told = `${circle['introductions/raj-and-tom.md']}- 2026-11-20 introduced\n`
    expect(ledeOf({ ...circle, 'introductions/raj-and-tom.md': told })[3]).toBe(
      'You brought 2 people together.',
    )
  })
  test('one of each', () => {
    const files = {
      'introductions/a.md': introduction(
        'kind: received\nintroducer: Ana Silva\nto: Raj Patel\ndate: 2026-11-01',
      ),
    }
    expect(ledeOf(files)).toEqual(['1 person through 1 introducer', [], '1', ''])
  })
  test('nobody', () => {
    expect(ledeOf({ 'contacts/ana.md': contact('Ana Silva') })).toEqual(['', [], '0', ''])
  })
})

describe('a neighbourhood', () => {
  const near = (part: string, files: Readonly<Record<string, string>> = circle) =>
    neighbourhoodIn(snapshotOf(files), part)
  test('whom they came through above, whom they brought below, two steps at most', () => {
    expect(near('ana')?.rows.map(({ name, href, tie }) => [name, href, tie?.stage, tie?.standing])).toEqual([
      ['Priya Raman', '/contacts/priya/', '', 'noted'],
      ['Ana Silva', null, undefined, undefined],
      ['Lena Berg', '/contacts/lena/', 'New', 'lapsed'],
      ['Raj Patel', '/contacts/raj/', 'Reported', 'closed'],
    ])
    expect(near('priya')?.rows.map(({ name }) => name)).toEqual([
      'Priya Raman',
      'Ana Silva',
      'Lena Berg',
      'Raj Patel',
    ])
    expect(near('tom')?.rows.map(({ name }) => name)).toEqual(['Tom Ode', 'Raj Patel'])
    expect(near('raj')?.rows.map(({ name }) => name)).toEqual([
      'Priya Raman',
      'Ana Silva',
      'Raj Patel',
      'Tom Ode',
    ])
  })
  test('the same in words', () => {
    expect(near('raj')?.words).toEqual([
      'Ana Silva came through Priya Raman',
      'Raj Patel, through Ana Silva: reported',
      'Raj Patel and Tom Ode: asking',
    ])
  })
  test('nothing where there is nothing, or for myself', () => {
    expect(near('sam', { ...circle, 'contacts/sam.md': contact('Sam Other') })).toBeNull()
    expect(near('me')).toBeNull()
    expect(near('nobody')).toBeNull()
  })
  test('of very many about twenty, and it says how many more', () => {
    const files = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [
        `introductions/${index}.md`,
        introduction(`kind: received\nintroducer: Ana Silva\nto: Somebody ${index}\ndate: 2026-11-01`),
      ]),
    )
    const shown = near('ana-silva', files)
    expect([shown?.rows.length, shown?.more]).toEqual([10, 51])
  })
  test('two who introduced each other stand there once', () => {
    const files = {
      'introductions/a.md': introduction(
        'kind: received\nintroducer: Ana Silva\nto: Raj Patel\ndate: 2026-11-01',
      ),
      'introductions/b.md': introduction(
        'kind: received\nintroducer: Raj Patel\nto: Ana Silva\ndate: 2026-11-02',
      ),
    }
    expect(near('ana-silva', files)?.rows.map(({ name }) => name)).toEqual(['Raj Patel', 'Ana Silva'])
    expect(wide(files)?.lines.map(({ heads }) => heads.match(/Z/g)?.length)).toEqual([2])
  })
})

test('names of any kind are drawn', () => {
  const names = wide(awkwardNames)?.dots.map(({ name, label }) => [name, label?.text])
  expect(names).toContainEqual(['أمينة بن يوسف الزهراني', expect.stringMatching(/^أمينة بن يوسف/)])
  expect(names?.find(([name]) => name?.startsWith('Mallory'))?.[1]).toMatch(/^Mallory <script>.*…$/)
})
