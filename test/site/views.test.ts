// The page models: what each view says of a small notebook on a day.
import { describe, expect, test, vi } from 'vitest'
import { getDay, makeNotebook, readNote } from '#core'
import { piecesOf } from '../../src/site/pieces.ts'
import { contactPage } from '../../src/site/views/contact.ts'
import { contactsPage } from '../../src/site/views/contacts.ts'
import { draftIn, introductionShown } from '../../src/site/views/entry.ts'
import { frameOf } from '../../src/site/views/frame.ts'
import { introductionPage } from '../../src/site/views/introduction.ts'
import { introductionsPage } from '../../src/site/views/introductions.ts'
import { problemsPage } from '../../src/site/views/problems.ts'
import { todayPage } from '../../src/site/views/today.ts'
import { type Snapshot, takeSnapshot } from '../../src/host/snapshot.ts'
import { suggestPeople } from '../../src/site/people.ts'
import { sittingPlans } from '../../src/site/static/day-plan.ts'
import { sittingPage } from '../../src/site/views/sitting.ts'
import { broken, five, forgotten } from './notebooks.ts'

const encoder = new TextEncoder()

function snapshot(files: Readonly<Record<string, string>>, today: string): Snapshot {
  const notes = Object.entries(files).map(([path, text]) => readNote({ path, bytes: encoder.encode(text) }))
  return takeSnapshot(makeNotebook(notes), getDay(today))
}

test('a live page of an entry has no drafts, and looks at no day ahead for them', () => {
  const live = snapshot(forgotten, '2026-11-22')
  const shown = introductionShown(live, { live: true }, 'ana-to-raj')
  const [row] = shown?.page.owed ?? []
  if (!shown || !row) throw new Error('nothing is owed')
  const asked = vi.fn(() => row.days)
  const watched = Object.defineProperty({ ...row }, 'days', { get: asked })
  expect([draftIn(shown.drafts, watched), asked.mock.calls.length]).toEqual([undefined, 0])
  const copy = introductionShown(live, {}, 'ana-to-raj')
  expect(copy?.page.owed.map((one) => draftIn(copy.drafts, one) !== undefined)).toEqual([true, true])
})

describe('Today', () => {
  test('a lapse is repaired by steps, the apology first, with how to go about it', () => {
    const { repair, groups, clear } = todayPage(snapshot(forgotten, '2026-11-22'))
    expect(repair.map(({ title, href }) => [title, href])).toEqual([
      ['Raj Patel, through Ana Silva', '/introductions/ana-to-raj/'],
    ])
    expect(repair[0]?.steps.map(({ id, lateness }) => [id, lateness])).toEqual([
      ['ana-to-raj/apologise/ana', '13 days late'],
      ['ana-to-raj/reach-out/raj', '19 days late'],
    ])
    expect(groups.flatMap(({ rows }) => rows)).toEqual([])
    expect(clear).toBe(false)
  })

  test('before anything is due it is clear, and says what is next', () => {
    const { clear, next, groups } = todayPage(snapshot(forgotten, '2026-11-01'))
    expect(clear).toBe(true)
    expect(next).toMatchObject({ lateness: 'in 2 days', due: { words: 'Tue 3 Nov' } })
    expect(groups.map(({ id, rows }) => [id, rows.length])).toEqual([['week', 2]])
  })

  test('what is next may be somebody else’s turn', () => {
    const told =
      '---\nkind: received\nintroducer: ana\nto: raj\ndate: 2026-11-20\n---\n## Timeline\n- 2026-11-20 thanked Ana\n- 2026-11-20 reached out to Raj\n'
    const files = { ...forgotten, 'introductions/ana-to-raj.md': told }
    const { clear, next, folded } = todayPage(snapshot(files, '2026-11-20'))
    expect(clear).toBe(true)
    expect(next?.sentence).toMatch(/^Nudge Raj/)
    expect(folded.find(({ id }) => id === 'waiting')?.rows[0]).toEqual(next)
  })

  test('the day before a lapse says so', () => {
    const { groups } = todayPage(snapshot(forgotten, '2026-11-08'))
    const rows = groups.flatMap((group) => group.rows)
    expect(rows.find(({ id }) => id.endsWith('reach-out/raj'))).toMatchObject({ lapse: 'lapses tomorrow' })
  })
})

test('an introduction: stage, people and their parts, and where each line is written', () => {
  const files = {
    ...forgotten,
    'introductions/ana-to-raj.md': `${forgotten['introductions/ana-to-raj.md']}
Ana knows him from [[nowhere]].

## Timeline
- 2026-11-02 thanked Ana
- 2026-11-02 reached out to Raj by email: proposed 2026-11-12 #keen
`,
  }
  const page = introductionPage(snapshot(files, '2026-11-05'), 'ANA-to-raj')
  expect(page).toMatchObject({
    title: 'Raj Patel, through Ana Silva',
    kind: 'Received introduction',
    rail: { label: 'Reached out', end: null },
  })
  expect(page?.rail.stations.map(({ state }) => state)).toEqual(['past', 'here', 'ahead', 'ahead', 'ahead'])
  expect(page?.people.map(({ who, part }) => `${who.name}: ${part}`)).toEqual([
    'Ana Silva: introduced you',
    'Raj Patel: to meet',
  ])
  expect(page?.timeline.map(({ verb, whose, href }) => [verb, whose, href])).toEqual([
    ['Thanked', 'mine', '/introductions/ana-to-raj/#line-11'],
    ['Reached out', 'mine', '/introductions/ana-to-raj/#line-12'],
  ])
  expect(page?.source.html).toBe('<p>Ana knows him from nowhere.</p>')
  expect(introductionPage(snapshot(files, '2026-11-05'), 'nobody')).toBeNull()
})

test('people named only have a page, and me is not among the contacts', () => {
  const files = {
    ...forgotten,
    'introductions/ana-to-zoe.md':
      '---\nkind: received\nintroducer: ana\nto: Zoë Wu\ndate: 2026-11-20\n---\n',
  }
  const shot = snapshot(files, '2026-11-22')
  const { lines } = contactsPage(shot)
  expect(lines.map(({ who, mark }) => [who.name, mark])).toEqual([
    ['Ana Silva', ''],
    ['Raj Patel', ''],
    ['Zoë Wu', 'named only'],
  ])
  expect(contactPage(shot, 'zoe-wu')).toMatchObject({ filed: false, who: { name: 'Zoë Wu', initials: 'ZW' } })
})

describe('courtesies', () => {
  const files = {
    ...forgotten,
    'introductions/ana-to-raj.md': `${forgotten['introductions/ana-to-raj.md']}## Timeline\n- 2026-11-02 closed\n`,
    'contacts/imogen.md': '---\nname: Imogen\ncadence: 2w\n---\n## Timeline\n- 2026-11-01 talked by phone\n',
  }

  test('are counted among what is open, and are never late', () => {
    const shot = snapshot(files, '2026-11-18')
    const line = contactsPage(shot).lines.find(({ who }) => who.name === 'Imogen')
    expect(line).toMatchObject({
      next: {
        sentence: 'Get in touch with Imogen',
        status: 'courtesy',
        lateness: '',
        due: { words: 'Sun 15 Nov' },
      },
      more: 0,
      cadence: { state: 'over', words: '3 days over' },
    })
    const { folded } = todayPage(shot)
    const courtesies = folded.find(({ id }) => id === 'courtesies')?.rows
    expect(courtesies?.find(({ id }) => id === line?.next?.id)).toMatchObject(line?.next ?? {})
    expect(contactPage(shot, 'imogen')?.owed).toEqual([expect.objectContaining(line?.next)])
  })

  test('before their day say when it comes', () => {
    const [row] = contactPage(snapshot(files, '2026-11-10'), 'imogen')?.owed ?? []
    expect(row).toMatchObject({ status: 'courtesy', lateness: 'in 5 days' })
    expect(contactPage(snapshot(files, '2026-11-10'), 'imogen')?.cadence?.words).toBe('in 5 days')
  })
})

test('what you wait for from somebody is open with them', () => {
  const asked = {
    ...forgotten,
    'introductions/ana-to-raj.md':
      '---\nkind: requested\nintroducer: ana\nto: raj\ndate: 2026-11-20\n---\n## Timeline\n- 2026-11-20 requested\n',
  }
  const shot = snapshot(asked, '2026-11-21')
  const waiting = todayPage(shot).folded.find(({ id }) => id === 'waiting')?.rows ?? []
  const from = waiting.map(({ waitingOn }) => waitingOn?.name)
  expect(from).not.toEqual([])
  for (const row of waiting) {
    const line = contactsPage(shot).lines.find(({ who }) => who.name === row.waitingOn?.name)
    expect(line?.next).not.toBeNull()
    expect(contactPage(shot, row.waitingOn?.name.startsWith('Ana') ? 'ana' : 'raj')?.owed).toContainEqual(row)
  }
})

test('a person whose trust is being rebuilt is said to be', () => {
  expect(contactPage(snapshot(forgotten, '2026-11-22'), 'ana')?.trust).toMatch(
    /^You have been rebuilding Ana’s trust since Mon 9 Nov/,
  )
  expect(contactPage(snapshot(forgotten, '2026-11-05'), 'ana')?.trust).toBeNull()
})

test('problems are by file, at the very word, and counted in the navigation', () => {
  const shot = snapshot(broken, '2026-11-22')
  const { files, sentence } = problemsPage(shot)
  const invalid = files.find(({ path }) => path === 'introductions/broken.md')
  expect(invalid?.findings[0]).toMatchObject({
    code: 'date-invalid',
    excerpt: { line: 5, before: 'date: ', marked: '2026-02-30', after: '' },
  })
  expect(sentence).toMatch(/^\d+ errors? in \d+ files\. Everything else still counts\.$/)
  const total = files.reduce((sum, { findings }) => sum + findings.length, 0)
  expect(frameOf(shot, {}).nav.at(-1)).toMatchObject({ label: 'Problems', count: total })
})

test('introductions: what presses first, what is over last', () => {
  const files = {
    ...forgotten,
    'introductions/done.md':
      '---\nkind: received\nintroducer: ana\nto: raj\ndate: 2026-11-20\n---\n## Timeline\n- 2026-11-20 closed\n',
  }
  const { lines } = introductionsPage(snapshot(files, '2026-11-22'))
  expect(lines.map(({ href }) => href)).toEqual(['/introductions/ana-to-raj/', '/introductions/done/'])
})

test('days and tags in a line are set apart, and nothing is lost', () => {
  const pieces = piecesOf(' for 2026-11-12, not 2026-02-30 #went-well: a#b', getDay('2026-11-01'))
  expect(pieces.map(({ sort }) => sort)).toEqual(['text', 'day', 'text', 'text', 'text', 'tag', 'text'])
  const said = pieces.map((piece) => (piece.sort === 'day' ? piece.when.iso : piece.text)).join('')
  expect(said).toBe(' for 2026-11-12, not 2026-02-30 #went-well: a#b')
})

describe('the sitting', () => {
  const none = new Map<string, string>()

  test('begins with what is to be repaired, each with its words and the last of its story', () => {
    const { cards, total, next } = sittingPage(snapshot(forgotten, '2026-11-22'), none)
    expect(cards.map(({ row }) => row.id)).toEqual(['ana-to-raj/apologise/ana', 'ana-to-raj/reach-out/raj'])
    expect(total).toBe(2)
    expect(next).toBeNull()
    expect(cards[0]?.draft).toMatchObject({
      audience: 'them',
      subject: expect.stringMatching(/\w/) as string,
    })
  })

  test('a follow-up that was asked for comes first, due or not', () => {
    const shot = snapshot(five, '2026-11-22')
    const { cards } = sittingPage(shot, none, { first: 'eve/first-follow-up' })
    expect(cards.map(({ row }) => row.id)).toEqual([
      'eve/first-follow-up',
      ...sittingPage(shot, none)
        .cards.map(({ row }) => row.id)
        .filter((id) => id !== 'eve/first-follow-up'),
    ])
    expect(sittingPage(shot, none, { first: 'nobody/at-all' }).cards).toHaveLength(5)
  })

  test('many are shown by the first of them, and where the others stand is said', () => {
    const met = (count: number) =>
      [`contacts/p${count}.md`, `---\nname: Person ${count}\nmet: 2026-11-20\n---\n`] as const
    const files = Object.fromEntries([...Array(60).keys()].map(met))
    const shot = snapshot({ ...forgotten, ...files }, '2026-11-22')
    expect(sittingPage(shot, none)).toMatchObject({
      sentence: '62 follow-ups to write; the first 25 are here.',
      total: 62,
      cards: { length: 25 },
      rest: {
        words: '37 more wait. All of them:',
        groups: [{ label: 'Today', count: '60', href: '/open/?group=due' }],
      },
    })
    const built = sittingPage(shot, none, { built: true })
    expect(built.cards).toHaveLength(50)
    expect(built.rest?.words).toBe('12 more wait. All of them:')
    const { days = [], later = [] } = sittingPlans(snapshot(files, '2026-11-22'), none) ?? {}
    expect(days[0]).toMatchObject({
      sentence: '60 follow-ups to write; the first 50 are here.',
      cards: { length: 50 },
      rest: { words: '10 more wait. All of them:', groups: [{ label: 'Today', count: '60' }] },
    })
    expect(days[5]?.rest?.groups.map(({ label }) => label)).toEqual(['Overdue'])
    expect(later).toEqual([])
    const few = sittingPage(snapshot(five, '2026-11-22'), none, { built: true })
    expect(few).toMatchObject({ sentence: '5 follow-ups to write.', rest: null })
  })

  test('one’s own template is used, and said to be broken where it is', () => {
    const shot = snapshot(five, '2026-11-22')
    const words = (text: string) =>
      sittingPage(shot, new Map([['templates/first-follow-up.md', text]])).cards.find(({ row }) =>
        row.id.startsWith('dan/'),
      )?.draft
    expect(words('Subject: Hi\n\nOnly this.')).toMatchObject({
      body: expect.stringContaining('Only this.') as string,
    })
    expect(words('{{ nobody.knows }}')).toMatchObject({
      failed: expect.stringMatching(
        /^Your template templates\/first-follow-up\.md can’t be read, line \d+: /,
      ) as string,
    })
  })
})

test('what stands for a button where there is none: the command, the line, and its note', () => {
  const { groups } = todayPage(snapshot(five, '2026-11-22'))
  const rows = groups.flatMap((group) => group.rows)
  const deedsOf = (id: string) => rows.find((row) => row.id.startsWith(id))?.deeds
  expect(deedsOf('ada-to-ben/reach-out')).toMatchObject({
    command: 'owed done ada-to-ben/reach-out/ben',
    byHand: { path: 'introductions/ada-to-ben.md', line: '- 2026-11-22 reached out to ben' },
    laterByHand: { path: 'introductions/ada-to-ben.md', line: '- 2026-11-22 snoozed ben until 2026-11-23' },
    ways: [{ by: 'email' }, { by: 'phone' }, { by: 'in-person' }],
  })
  expect(deedsOf('cleo/promise')).toMatchObject({
    byHand: {
      path: 'contacts/cleo.md',
      line: expect.stringMatching(/^- \[x\] .*send Cleo the deck/) as string,
    },
    ways: [{ label: 'done' }],
  })
})

test('people are suggested by any of their names, beginnings first, accents and case aside', () => {
  const shot = snapshot({ ...five, 'contacts/jose.md': '---\nname: José Adams\n---\n' }, '2026-11-22')
  expect(suggestPeople(shot, 'ad')).toEqual(['Ada Berg', 'José Adams'])
  expect(suggestPeople(shot, 'JOSE')).toEqual(['José Adams'])
  expect(suggestPeople(shot, 'rot')).toEqual(['Cleo Roth'])
  expect(suggestPeople(shot, 'nobody')).toEqual([])
  expect(suggestPeople(shot, '')).not.toContain('Sam Rivera')
})
