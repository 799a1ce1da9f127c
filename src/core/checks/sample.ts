// Small notebooks for the checks' examples.

type Files = Readonly<Record<string, string>>

/** Two contacts, Ana and Raj. */
export const people: Files = {
  'contacts/ana.md': '---\nname: Ana\n---\n',
  'contacts/raj.md': '---\nname: Raj\n---\n',
}

const timeline = (lines: readonly string[]): string =>
  lines.length === 0 ? '' : `## Timeline\n${lines.map((line) => `- ${line}\n`).join('')}`

/** Ana introduces me to Raj on 1 November; the first event stands in line 7. */
export const received = (...lines: readonly string[]): Files => ({
  ...people,
  'introductions/a.md': `---\nintroducer: Ana\nto: Raj\ndate: 2026-11-01\n---\n${timeline(lines)}`,
})

/** I introduce Ana and Raj on 1 November; the first event stands in line 7. */
export const made = (...lines: readonly string[]): Files => ({
  ...people,
  'introductions/a.md': `---\nkind: made\nparties: [Ana, Raj]\ndate: 2026-11-01\n---\n${timeline(lines)}`,
})
