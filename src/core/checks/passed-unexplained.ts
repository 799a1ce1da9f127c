// Check: a lead let go without a reason.
import type { Check } from './check.ts'

const lead = (line: string): Readonly<Record<string, string>> => ({
  'contacts/ana.md': '---\nname: Ana\n---\n',
  'introductions/a.md': `---\nform: lead\nintroducer: Ana\ndate: 2026-11-01\n---\n## Timeline\n- 2026-11-02 ${line}\n`,
})

export const passedUnexplained: Check = {
  code: 'passed-unexplained',
  severity: 'warning',
  title: 'Passed without a reason',
  meaning: 'Think it through before you wave advice off: the introducer will want to know why.',
  remedy: 'Say why, behind a colon: `passed: too far from home`.',
  find: ({ note }) =>
    note.timeline
      .filter(({ verb, explained, readable }) => verb === 'passed' && readable && !explained)
      .map(({ verbSpan }) => ({
        span: verbSpan,
        message: 'Passed, but why? A reason helps you decide, and the introducer to understand.',
        expected: ['passed: the reason'],
      })),
  examples: [
    { files: lead('passed'), today: '2026-11-10', finds: ['introductions/a.md:7:14'] },
    { files: lead('passed: too far from home'), today: '2026-11-10', finds: [] },
  ],
}
