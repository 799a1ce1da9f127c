// Another id or name: every reference follows in the form it was written in, and nothing else changes.
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  type ContactNote,
  type EntryNote,
  findPerson,
  isNotePath,
  type Notebook,
  type PlannedRename,
  planRename,
  planSame,
  type Rename,
} from '#core'
import { notebookOf } from '../notebook-of.ts'
import { bounded } from '../properties/bounds.ts'

type Files = Readonly<Record<string, string>>

function entryOf(notebook: Notebook, id: string): EntryNote {
  const [path = ''] = notebook.pathsByKey.get(id.toLowerCase()) ?? []
  const note = notebook.notes.get(path)
  if (note?.sort !== 'contact' && note?.sort !== 'introduction') throw new Error(`no entry ${id}`)
  return note
}

function done(planned: PlannedRename): Rename {
  if ('refused' in planned) throw new Error(planned.refused)
  return planned
}

/** The files once the rename is made. */
function apply(files: Files, { changes }: Rename): Files {
  const notebook = notebookOf(files)
  const result: Record<string, string> = { ...files }
  for (const { path, plan } of changes) {
    const revision = plan(notebook.notes.get(path))
    if ('refused' in revision) throw new Error(revision.refused)
    if ('gone' in revision) Reflect.deleteProperty(result, path)
    else result[path] = (files[path]?.startsWith('\uFEFF') ? '\uFEFF' : '') + revision.text
  }
  return result
}

const renamed = (files: Files, id: string, words: string): Files => {
  const notebook = notebookOf(files)
  return apply(files, done(planRename(notebook, entryOf(notebook, id), words)))
}

const people = {
  'contacts/ana-silva.md': '---\nname: Ana Silva\naliases: [Annie]\n---\nSee [[ana-silva]].\n',
  'contacts/raj.md': '---\nname: Raj\nthrough: ana-silva\n---\n',
}

const every = `---
# for [[ana-silva]]
introducer: "[[ana-silva]]"
to: ["[[contacts/raj|Raj]]"]
date: 2026-11-01
purpose: with [[contacts/ana-silva.md#Timeline|Ana]]
other: '[[ana-silva]]'
---
Wrote to [[ana-silva|Ana]], [Ana S.](contacts/ana-silva.md), [again](<../contacts/ana-silva.md#x> "ana-silva") and ana-silva.
\`[[ana-silva]]\` is code, so is

    [[ana-silva]]

- [ ] 2026-11-10 send @ana-silva and *[[ANA-SILVA]]* the deck

## Timeline
- 2026-11-02 thanked ana-silva
- 2026-11-03 thanked @ana-silva by email: and [[ana-silva]], not ana-silva
- 2026-11-04 thanked [[contacts/ana-silva]]
- 2026-11-05 thanked [Ana](../contacts/ana-silva.md)
- 2026-11-06 thanked Ana Silva
- 2026-11-07 thanked Ana
- 2026-11-08 thanked Annie
- 2026-11-09 thanked [[Ana Silva]]
`

describe('an id', () => {
  const files = { ...people, 'introductions/a.md': every }
  const after = renamed(files, 'ana-silva', 'ana-costa')
  it('changes in every form in which it was written, and names stay', () => {
    expect(after['introductions/a.md']).toBe(`---
# for [[ana-costa]]
introducer: "[[ana-costa]]"
to: ["[[contacts/raj|Raj]]"]
date: 2026-11-01
purpose: with [[contacts/ana-costa.md#Timeline|Ana]]
other: '[[ana-costa]]'
---
Wrote to [[ana-costa|Ana]], [Ana S.](contacts/ana-costa.md), [again](<../contacts/ana-costa.md#x> "ana-silva") and ana-silva.
\`[[ana-silva]]\` is code, so is

    [[ana-silva]]

- [ ] 2026-11-10 send @ana-costa and *[[ana-costa]]* the deck

## Timeline
- 2026-11-02 thanked ana-costa
- 2026-11-03 thanked @ana-costa by email: and [[ana-costa]], not ana-silva
- 2026-11-04 thanked [[contacts/ana-costa]]
- 2026-11-05 thanked [Ana](../contacts/ana-costa.md)
- 2026-11-06 thanked Ana Silva
- 2026-11-07 thanked Ana
- 2026-11-08 thanked Annie
- 2026-11-09 thanked [[Ana Silva]]
`)
  })
  it('takes the file with it', () => {
    expect(Object.keys(after).sort()).toEqual([
      'contacts/ana-costa.md',
      'contacts/raj.md',
      'introductions/a.md',
    ])
    expect(after['contacts/ana-costa.md']).toBe(
      '---\nname: Ana Silva\naliases: [Annie]\n---\nSee [[ana-costa]].\n',
    )
    expect(after['contacts/raj.md']).toBe('---\nname: Raj\nthrough: ana-costa\n---\n')
  })
})

describe('a name', () => {
  const files = { ...people, 'introductions/a.md': every }
  const after = renamed(files, 'ana-silva', 'Maria da Costa')
  it('changes with the id, and references by the old one follow', () => {
    expect(after['contacts/maria-da-costa.md']).toBe(
      '---\nname: Maria da Costa\naliases: [Annie]\n---\nSee [[maria-da-costa]].\n',
    )
    expect(after['introductions/a.md']?.split('## Timeline\n')[1]).toBe(`- 2026-11-02 thanked maria-da-costa
- 2026-11-03 thanked @maria-da-costa by email: and [[maria-da-costa]], not ana-silva
- 2026-11-04 thanked [[contacts/maria-da-costa]]
- 2026-11-05 thanked [Ana](../contacts/maria-da-costa.md)
- 2026-11-06 thanked Maria da Costa
- 2026-11-07 thanked Maria
- 2026-11-08 thanked Annie
- 2026-11-09 thanked [[Maria da Costa]]
`)
  })
  it('is quoted where YAML needs it, written in where there is none', () => {
    const bare = { 'contacts/ana.md': '---\r\nemail: a@example.org\r\n---\r\nText\r\n' }
    expect(renamed(bare, 'ana', 'Ana: "Annie"')).toEqual({
      'contacts/ana-annie.md': '---\r\nname: "Ana: \\"Annie\\""\r\nemail: a@example.org\r\n---\r\nText\r\n',
    })
  })
  it('that gives the same id changes the name alone', () => {
    const files = { 'contacts/klara-novotna.md': '---\nname: Klara Novotna\n---\n' }
    expect(renamed(files, 'klara-novotna', 'Klára Novotná')).toEqual({
      'contacts/klara-novotna.md': '---\nname: Klára Novotná\n---\n',
    })
  })
  it('is the file’s too where files are called as people are', () => {
    const vault = {
      'Ana Silva.md': '---\ntype: contact\n---\n',
      'x.md':
        '---\ntype: introduction\nintroducer: "[[Ana Silva]]"\nto: Raj\ndate: 2026-11-01\n---\n[a](Ana%20Silva.md)\n\n| [[Ana Silva\\|A]] | ![[Ana Silva]] | `![[Ana Silva]]` |\n',
    }
    const after = renamed(vault, 'Ana Silva', 'Ana Costa')
    expect(after['Ana Costa.md']).toBe('---\ntype: contact\n---\n')
    expect(after['x.md']).toContain('| [[Ana Costa\\|A]] | ![[Ana Costa]] | `![[Ana Silva]]` |')
    expect(after['x.md']).toContain('introducer: "[[Ana Costa]]"')
    expect(after['x.md']).toContain('[a](Ana%20Costa.md)')
  })
})

test('an id that is like a name follows only where it is written as one', () => {
  const files = {
    'contacts/ana.md': '---\nname: Ana Silva\n---\n',
    'contacts/raj.md':
      '---\nname: Raj\nthrough: ana\n---\n[[Ana]]\n\n## Timeline\n- 2026-11-02 told Ana\n- 2026-11-03 told ana\n',
  }
  expect(renamed(files, 'ana', 'ana-silva')['contacts/raj.md']).toBe(
    '---\nname: Raj\nthrough: ana-silva\n---\n[[ana-silva]]\n\n## Timeline\n- 2026-11-02 told Ana\n- 2026-11-03 told ana-silva\n',
  )
})

test('an introduction takes the links to it along', () => {
  const files = {
    ...people,
    'introductions/2026-11-01-ana.md': '---\nintroducer: Ana\nto: Raj\n---\n',
    'me.md': '---\nname: Sam\n---\nSee [[2026-11-01-ana]] and [this](introductions/2026-11-01-ana.md).\n',
  }
  const after = renamed(files, '2026-11-01-ana', '2026-11-01-ana-to-raj')
  expect(after['me.md']).toContain(
    'See [[2026-11-01-ana-to-raj]] and [this](introductions/2026-11-01-ana-to-raj.md).',
  )
})

test('BOM, CRLF and a missing last line end stay', () => {
  const files = {
    'contacts/ana.md': '\uFEFF---\r\nname: Ana\r\n---\r\nNo end',
    'contacts/raj.md': '\uFEFF---\r\nname: Raj\r\nthrough: "[[ana]]"   # her\r\n---\r\n* odd   [[ana]]',
  }
  expect(renamed(files, 'ana', 'ana-silva')).toEqual({
    'contacts/ana-silva.md': '\uFEFF---\r\nname: Ana\r\n---\r\nNo end',
    'contacts/raj.md':
      '\uFEFF---\r\nname: Raj\r\nthrough: "[[ana-silva]]"   # her\r\n---\r\n* odd   [[ana-silva]]',
  })
})

test('notes that are no entries are left alone, and named', () => {
  const files = { ...people, 'daily/2026-11-02.md': 'Met [[ana-silva]].\n', 'daily/x.md': 'Nobody.\n' }
  const notebook = notebookOf(files)
  const rename = done(planRename(notebook, entryOf(notebook, 'ana-silva'), 'ana-costa'))
  expect(rename.left).toEqual(['daily/2026-11-02.md'])
  expect(apply(files, rename)['daily/2026-11-02.md']).toBe('Met [[ana-silva]].\n')
})

test('a note that was saved meanwhile is left as it is', () => {
  const notebook = notebookOf(people)
  const { changes } = done(planRename(notebook, entryOf(notebook, 'ana-silva'), 'ana-costa'))
  const saved = notebookOf({ ...people, 'contacts/raj.md': '---\nname: Raj\n---\n' })
  const change = changes.find(({ path }) => path === 'contacts/raj.md')
  expect(change?.plan(saved.notes.get('contacts/raj.md'))).toEqual({
    refused: 'contacts/raj.md was changed meanwhile, so nothing was renamed. Run this again.',
  })
  const made = changes.find(({ path }) => path === 'contacts/ana-costa.md')
  expect(made?.plan(saved.notes.get('contacts/raj.md'))).toHaveProperty('refused')
})

describe('refused', () => {
  const intro = (lines: string) =>
    `---\nintroducer: "[[ana-silva]]"\nto: Raj\ndate: 2026-11-01\n---\n## Timeline\n${lines}`
  const two = { ...people, 'contacts/lena.md': '---\nname: Lena\n---\n' }
  test.each<readonly [string, Files, string, string, boolean]>([
    ['an id that is there', two, 'ana-silva', 'lena', true],
    [
      'somebody’s alias',
      { ...two, 'contacts/joe.md': '---\nname: Joe\naliases: [bo]\n---\n' },
      'ana-silva',
      'bo',
      true,
    ],
    ['the id it has', two, 'ana-silva', 'ana-silva', true],
    ['another case', two, 'ana-silva', 'Ana-Silva', true],
    ['no name for a file', two, 'ana-silva', 'a/b', true],
    ['me', two, 'ana-silva', 'me', true],
    [
      'somebody who is named',
      { ...two, 'introductions/a.md': intro('- 2026-11-02 told [[maria]]\n') },
      'ana-silva',
      'maria',
      true,
    ],
    [
      'a line that can’t be read',
      { ...two, 'introductions/a.md': intro('- 2026-11-02 thaanked ana-silva\n') },
      'ana-silva',
      'ana-costa',
      false,
    ],
    [
      'a frontmatter that can’t be read',
      { ...two, 'introductions/a.md': '---\nintroducer: [ana-silva\n---\n' },
      'ana-silva',
      'ana-costa',
      false,
    ],
    [
      'a conflict',
      {
        ...two,
        'introductions/a.md': intro('<<<<<<< a\n- 2026-11-02 thanked ana-silva\n=======\n>>>>>>> b\n'),
      },
      'ana-silva',
      'ana-costa',
      false,
    ],
    [
      'its own broken file',
      { ...two, 'contacts/ana-silva.md': '---\nname: [\n---\n' },
      'ana-silva',
      'ana-costa',
      false,
    ],
    [
      'a first name that two would have',
      {
        ...people,
        'contacts/l.md': '---\nname: Lena Weiss\n---\n',
        'introductions/a.md': intro('- 2026-11-02 told Lena\n'),
      },
      'ana-silva',
      'Lena Costa',
      false,
    ],
    [
      'a date that is only in the name',
      { ...two, 'introductions/2026-11-01-a.md': '---\nintroducer: Ana\nto: Raj\n---\n' },
      '2026-11-01-a',
      'ana-to-raj',
      false,
    ],
  ])('%s', (_, files, id, words, isCall) => {
    const notebook = notebookOf(files)
    const planned = planRename(notebook, entryOf(notebook, id), words)
    expect(planned).toMatchObject({ refused: expect.any(String) as string, isCall })
  })
})

describe('a file that was renamed by hand', () => {
  const files = {
    'contacts/ana-costa.md': '---\nname: Ana Costa\n---\n',
    'contacts/raj.md': '---\nname: Raj\nthrough: "[[ana-silva]]"\n---\n[[ana-silva|Ana]]\n',
    'introductions/a.md':
      '---\nintroducer: Ana Silva\nto: Raj\ndate: 2026-11-01\n---\n## Timeline\n- 2026-11-02 thanked ana-silva\n',
  }
  it('gets its references back', () => {
    const notebook = notebookOf(files)
    const note = entryOf(notebook, 'ana-costa') as ContactNote
    const rename = done(planSame(notebook, 'ana-silva', note))
    expect(apply(files, rename)).toEqual({
      'contacts/ana-costa.md': '---\nname: Ana Costa\n---\n',
      'contacts/raj.md': '---\nname: Raj\nthrough: "[[ana-costa]]"\n---\n[[ana-costa|Ana]]\n',
      'introductions/a.md':
        '---\nintroducer: ana-costa\nto: Raj\ndate: 2026-11-01\n---\n## Timeline\n- 2026-11-02 thanked ana-costa\n',
    })
    expect(rename.references).toBe(4)
  })
})

describe('any notes', () => {
  const who = fc.constantFrom(
    ...[
      'ana-silva',
      '[[ana-silva]]',
      '[[contacts/ana-silva]]',
      '[[ana-silva|A]]',
      '@ana-silva',
      'Ana Silva',
      'Ana',
      'Annie',
      'raj',
      'Raj',
      '[[Raj]]',
      'Lena',
      '[A](../contacts/ana-silva.md)',
    ],
  )
  const prose = fc.constantFrom(
    ...['', ' : with ana-silva', ' by email: [[ana-silva]] said', ' *gladly*', ' #x'],
  )
  const line = fc
    .tuple(fc.constantFrom('thanked', 'told', 'met', 'wrote to', 'saw'), who, prose)
    .map(([verb, name, rest]) => `${verb} ${name}${rest}`)
  const eol = fc.constantFrom('\n', '\r\n')
  const words = fc.constantFrom(
    'ana-costa',
    'Ana Costa',
    'Maria Lund',
    'Ánna Sílva',
    'Lena',
    'x',
    "O'Neill Ana",
    '李小龍',
  )
  it('mean the same afterwards, and back again they are the same to the byte', () => {
    let planned = 0
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), who, eol, words, (lines, introducer, end, wanted) => {
        const text = [
          '---',
          `introducer: ${JSON.stringify(introducer)}`,
          'to: Raj',
          'date: 2026-11-01',
          '---',
          `Of ${introducer}.`,
          '',
          '## Timeline',
        ]
        const events = lines.map((each, index) => `- 2026-11-${String(index + 10)} ${each}`)
        const files = { ...people, 'introductions/a.md': [...text, ...events, ''].join(end) }
        const before = notebookOf(files)
        const rename = planRename(before, entryOf(before, 'ana-silva'), wanted)
        if ('refused' in rename) return
        planned++
        const after = apply(files, rename)
        const then = notebookOf(after)
        const keysIn = (notebook: Notebook) =>
          [...notebook.notes.values()]
            .flatMap(({ path, links }) => [
              ...(notebook.mentions.get(path) ?? []).map(({ person }) => person?.key),
              ...links.map(({ value }) => findPerson(notebook, value.target)?.key),
            ])
            .sort()
        const mapped = keysIn(before)
          .map((key) => (key === 'ana-silva' ? rename.id.toLowerCase() : key))
          .sort()
        expect(keysIn(then)).toEqual(mapped)
        expect(Object.keys(after).every(isNotePath)).toBe(true)
        for (const [path, old] of Object.entries(files)) {
          const now = after[path === rename.from ? rename.to : path] ?? ''
          expect(now.split(end).length).toBe(old.split(end).length)
        }
        if (wanted !== 'ana-costa') return
        const back = planRename(then, entryOf(then, rename.id), 'ana-silva')
        expect(apply(after, done(back))).toEqual(files)
      }),
      bounded(600),
    )
    expect(planned).toBeGreaterThan(200)
  })
})
