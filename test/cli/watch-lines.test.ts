// Whatever happens at once: three lines that fit the terminal, and every error besides.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Day, Diagnostic, Obligation } from '#core'
import type { Change } from '../../src/cli/changes.ts'
import type { Call } from '../../src/cli/command.ts'
import { makeTerminal } from '../../src/cli/terminal.ts'
import { batchLines } from '../../src/cli/watching/lines.ts'
import { displayWidth } from '../../src/cli/width.ts'

const words = fc
  .array(
    fc.constantFrom(
      'Reach',
      'out',
      'to',
      'Ana-Maria',
      '李雷',
      'José',
      '2026-11-22-somebody-to-somebody-else',
    ),
    {
      minLength: 1,
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(' '))
const file = fc.constantFrom(
  'me.md',
  'introductions/2026-11-11-siobhan-to-tobias-and-joaquin.md',
  `${'x'.repeat(90)}.md`,
)

const problem = fc.record({
  kind: fc.constantFrom('problem' as const, 'mended' as const),
  diagnostic: fc
    .record({ file, message: words, severity: fc.constantFrom('error' as const, 'warning' as const) })
    .map((some): Diagnostic => ({
      ...some,
      line: 12,
      column: 3,
      endLine: 12,
      endColumn: 9,
      code: 'verb-misspelt',
      expected: [],
    })),
})
const duty = fc.record({
  kind: fc.constantFrom('owed', 'done', 'ended', 'due', 'lapsed', 'moved' as const),
  item: words.map((sentence): Obligation => ({
    id: 'a/reach-out/b',
    rule: 'reach-out',
    strength: 'duty',
    status: 'overdue',
    entry: 'a',
    person: 'b',
    opened: null,
    due: '2026-11-20' as Day,
    lapses: null,
    days: 2,
    waitingOn: null,
    doneBy: 'reached-out',
    channels: [],
    sentence,
    why: '',
    file: 'a.md',
    line: 1,
  })),
})

const callAt = (columns: number): Call => {
  const output = { write: () => undefined, columns }
  return {
    words: [],
    on: () => false,
    value: () => undefined,
    today: undefined,
    root: '/home/sam/notes',
    rootAsNamed: 'notes',
    cwd: '/home/sam',
    terminal: makeTerminal({}, output, output),
    stop: new AbortController().signal,
  }
}

test('at most three lines that aren’t an error’s, none wider than the terminal, and no error left out', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(problem, duty), { maxLength: 12 }),
      fc.constantFrom(40, 60, 80),
      fc.boolean(),
      (some, columns, midnight) => {
        const changes: readonly Change[] = some
        const news = midnight ? ['It is Mon 23 Nov 2026 now.'] : []
        const lines = batchLines(callAt(columns), {
          time: '14:02:31',
          today: '2026-11-22' as Day,
          news,
          changes,
        })
        const errors = changes.filter(
          (one) => one.kind === 'problem' && one.diagnostic.severity === 'error',
        ).length
        expect(lines.filter((line) => /\berror {2,}/.test(line))).toHaveLength(errors)
        if (errors > 0) return
        expect(lines.length).toBeLessThanOrEqual(3)
        for (const line of lines) expect(displayWidth(line), line).toBeLessThanOrEqual(columns)
        if (changes.length > 0) expect(lines.length).toBeGreaterThan(news.length)
      },
    ),
    { numRuns: 400 },
  )
})
