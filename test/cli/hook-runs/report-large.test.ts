// After a commit in a notebook too large to count while Git waits: what the commit closed, what is owed there, and where the rest is.
import { expect, test } from 'vitest'
import { getDay, makeNotebook, type Note, readNote } from '#core'
import { reportLines } from '../../../src/cli/hook-runs/report-lines.ts'
import { makeTerminal } from '../../../src/cli/terminal.ts'
import { ana, introduction, met, path, raj } from './notes.ts'

const encoder = new TextEncoder()
const note = (at: string, text: string): Note => readNote({ path: at, bytes: encoder.encode(text) })
const crowd = Array.from({ length: 6000 }, (_, index) =>
  note(`contacts/p${index}.md`, `---\nname: P${index} Q\n---\n`),
)
const others = [
  ...crowd,
  note('contacts/ana.md', ana),
  note('contacts/raj.md', raj),
  note(
    'introductions/wim-to-zoe.md',
    '---\nintroducer: Wim\nto: Zoe\n---\n## Timeline\n- 2026-11-01 thanked\n',
  ),
]
const terminal = makeTerminal({}, { write: () => true }, { write: () => true })

function tell(before: string, after: string): readonly string[] {
  const old = makeNotebook([...others, note(path, before)])
  const now = makeNotebook([...others, note(path, after)])
  return reportLines(
    {
      before: () => old,
      after: now,
      changed: new Set([path]),
      gone: [],
      today: getDay('2026-11-20'),
      reach: new Set([path]),
      restored: () => now,
      whole: () => {
        throw new Error('it takes too long')
      },
    },
    true,
    terminal,
  )
}

test('something is closed', () => {
  expect(tell(introduction(...met), introduction(...met, '2026-11-20 reported: told her'))).toEqual([
    'Closed: told Ana how it went with Raj. Nothing else is owed in what changed.',
    'All that is owed: owed list',
  ])
})

test('something in it is owed still', () => {
  expect(tell(introduction(), introduction('2026-11-02 thanked'))).toMatchInlineSnapshot(`
    [
      "Owed in what changed: 2, one lapsed.",
      "  16 days late  Reach out to Raj (lapsed)",
      "  10 days late  Apologise to Ana for letting the introduction to Raj lie",
      "All that is owed: owed list",
    ]
  `)
})

test('nothing is closed and nothing owed in it', () => {
  const done = introduction(...met, '2026-11-20 reported: told her')
  expect(tell(done, `${done}- 2026-11-20 note: rain\n`)).toEqual(['All that is owed: owed list'])
})
