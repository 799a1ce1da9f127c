// Where an event goes in a note, and that nothing else changes: every way of writing a timeline.
import { describe, expect, test } from 'vitest'
import { getDay, planEvent, readNote } from '#core'
import { notebookOf } from '../notebook-of.ts'

const path = 'introductions/2026-11-01-ana-to-raj.md'
const head = '---\nintroducer: Ana\nto: Raj\n---\n'
const today = getDay('2026-11-22')

/** The note after an event, or why there is none. */
function write(text: string, words = 'nudged Raj', at = today): string {
  const planned = planEvent(notebookOf({ [path]: text }), path, at, words)
  if ('refused' in planned) return planned.refused
  const revision = planned.plan(readNote({ path, bytes: new TextEncoder().encode(text) }))
  if ('refused' in revision) return revision.refused
  return revision.text
}

describe('the place', () => {
  test.each([
    ['no timeline', `${head}Words.\n`, `${head}Words.\n\n## Timeline\n- 2026-11-22 nudged Raj\n`],
    ['nothing but frontmatter', head, `${head}## Timeline\n- 2026-11-22 nudged Raj\n`],
    ['no last line end', `${head}Words.`, `${head}Words.\n\n## Timeline\n- 2026-11-22 nudged Raj`],
    [
      'a blank line at the end',
      `${head}Words.\n\n`,
      `${head}Words.\n\n## Timeline\n- 2026-11-22 nudged Raj\n`,
    ],
    ['an empty timeline', `${head}## Timeline\n`, `${head}## Timeline\n- 2026-11-22 nudged Raj\n`],
    [
      'an empty one before words',
      `${head}## Log\n\nWords.\n`,
      `${head}## Log\n\n- 2026-11-22 nudged Raj\n\nWords.\n`,
    ],
    [
      'one right before words',
      `${head}## Log\nWords.\n`,
      `${head}## Log\n\n- 2026-11-22 nudged Raj\n\nWords.\n`,
    ],
    [
      'oldest first, with details and text below',
      `${head}## Timeline\n- 2026-11-02 reached out to Raj\n  - by hand\n\nEnd.\n`,
      `${head}## Timeline\n- 2026-11-02 reached out to Raj\n  - by hand\n- 2026-11-22 nudged Raj\n\nEnd.\n`,
    ],
    [
      'newest first',
      `${head}## Timeline\n\n* 2026-11-05 thanked Ana\n* 2026-11-02 reached out to Raj\n`,
      `${head}## Timeline\n\n* 2026-11-22 nudged Raj\n* 2026-11-05 thanked Ana\n* 2026-11-02 reached out to Raj\n`,
    ],
    [
      'items apart from each other',
      `${head}## Timeline\n\n- 2026-11-02 reached out to Raj\n\n- 2026-11-03 thanked Ana\n`,
      `${head}## Timeline\n\n- 2026-11-02 reached out to Raj\n\n- 2026-11-03 thanked Ana\n\n- 2026-11-22 nudged Raj\n`,
    ],
    [
      'CRLF, and no last line end',
      `${head}## Timeline\n- 2026-11-02 thanked Ana`.replaceAll('\n', '\r\n'),
      `${head}## Timeline\n- 2026-11-02 thanked Ana\n- 2026-11-22 nudged Raj`.replaceAll('\n', '\r\n'),
    ],
    [
      'a heading inside code is none',
      `${head}\`\`\`\n## Timeline\n- x\n\`\`\`\n`,
      `${head}\`\`\`\n## Timeline\n- x\n\`\`\`\n\n## Timeline\n- 2026-11-22 nudged Raj\n`,
    ],
    [
      'a section after it',
      `${head}## Timeline\n- 2026-11-02 thanked Ana\n\n## Notes\nx\n`,
      `${head}## Timeline\n- 2026-11-02 thanked Ana\n- 2026-11-22 nudged Raj\n\n## Notes\nx\n`,
    ],
  ])('%s', (_, before, after) => {
    expect(write(before)).toBe(after)
  })

  test('a day before those that stand there', () => {
    const text = `${head}## Timeline\n- 2026-11-05 thanked Ana\n- 2026-11-09 nudged Raj\n`
    expect(write(text, '2026-11-03 reached out to Raj')).toBe(
      text.replace('- 2026-11-05', '- 2026-11-03 reached out to Raj\n- 2026-11-05'),
    )
    expect(write(text, '2026-11-07 replied')).toBe(
      text.replace('- 2026-11-09', '- 2026-11-07 replied\n- 2026-11-09'),
    )
  })
})

describe('refused, with what the check would say', () => {
  test.each([
    ['a verb that nearly is one', head, 'nudgd Raj'],
    ['a date that is none', head, 'scheduled for 2026-02-30'],
    ['a verb without its date', head, 'scheduled with Raj'],
    ['nothing', head, '  '],
    ['a day that is none', head, '2026-02-30 nudged Raj'],
    ['a frontmatter that never closes', '---\nintroducer: Ana\nto: Raj\n', 'nudged Raj'],
    ['a conflict', `${head}<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n`, 'nudged Raj'],
    ['an open code block', `${head}\`\`\`\nx\n`, 'nudged Raj'],
    ['an open comment', `${head}<!-- x\n`, 'nudged Raj'],
  ])('%s', (_, text, words) => {
    expect(write(text, words)).toMatchSnapshot()
  })
})
