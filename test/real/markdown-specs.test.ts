// Every example of the CommonMark and GFM specifications as the body of a note.
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { makeNotebook, readNote } from '#core'
import { settle } from '../core/reading/settle.ts'
import { findMaterial, readJson } from './material.ts'

const form = z.array(z.object({ markdown: z.string() }))
const files = ['commonmark-0.31.2.json', 'cmark-gfm-spec.json'].flatMap(
  (name) => findMaterial('markdown', name) ?? [],
)
const examples = files
  .flatMap((file) => form.parse(readJson(file)))
  .map(({ markdown }) => markdown.replaceAll('→', '\t'))

const contact = '---\nname: Ana\n---\n'
const intro = '---\nintroducer: Ana\nto: Raj\ndate: 2026-11-01\n---\n'

describe.skipIf(examples.length === 0)('the examples of the Markdown specifications', () => {
  it('are many', () => {
    expect(examples.length).toBeGreaterThan(1200)
  })
  it.each([
    ['a body', ''],
    ['a timeline', '## Timeline\n'],
    ['an event', '## Timeline\n- 2026-11-02 '],
    ['a promise', '- [ ] 2026-11-02 '],
  ])('can each stand as %s', (_, before) => {
    for (const [index, example] of examples.entries())
      try {
        settle('contacts/x.md', `${contact}${before}${example}`)
        settle('introductions/x.md', `${intro}${before}${example}`)
      } catch (error) {
        throw new Error(`example ${index}: ${JSON.stringify(example)}`, { cause: error })
      }
  })
  it('can each stand above the timeline, which is read all the same where they close what they open', () => {
    const unread = examples.filter((example) => {
      const bytes = new TextEncoder().encode(`${intro}${example}\n\n## Timeline\n- 2026-11-02 wrote\n`)
      const [entry] = makeNotebook([readNote({ path: 'introductions/x.md', bytes })]).introductions
      return !entry?.events.some(({ verb }) => verb === 'reached-out')
    })
    // Only a fence or an HTML block that never closes, or an indented list item, takes the heading with it.
    for (const example of unread) expect(example).toMatch(/`{3}|~{3}|<|^ *(?:[-+*]|\d+[.)])/m)
  })
  it('can each be a whole file', () => {
    for (const example of examples) settle('introductions/x.md', example)
  })
})
