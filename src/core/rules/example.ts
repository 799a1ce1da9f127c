// Small notebooks for the rules' examples.

const timeline = (lines: readonly string[]): string =>
  lines.length === 0 ? '' : `\n## Timeline\n${lines.map((line) => `- ${line}\n`).join('')}`

type Files = Readonly<Record<string, string>>

/** Ana introduces me to Raj on 1 November, and then these events. */
export const received = (...lines: readonly string[]): Files => ({
  'introductions/ana-to-raj.md': `---\nintroducer: Ana\nto: Raj\ndate: 2026-11-01\n---\n${timeline(lines)}`,
})

/** I introduce Lena and Raj, taken on on 1 November, and then these events. */
export const made = (...lines: readonly string[]): Files => ({
  'introductions/lena-and-raj.md': `---\nkind: made\nparties: [Lena, Raj]\ndate: 2026-11-01\n---\n${timeline(lines)}`,
})

/** I ask Ana for an introduction to Raj on 1 November, and then these events. */
export const requested = (...lines: readonly string[]): Files => ({
  'introductions/ask-ana.md': `---\nkind: requested\nintroducer: Ana\nto: Raj\nask: Would you introduce me to Raj at Northwind?\nbecause: you worked together\ndate: 2026-11-01\n---\n${timeline(lines)}`,
})

/** A contact with these fields, and then these events. */
export const contact = (fields: string, ...lines: readonly string[]): Files => ({
  'contacts/ana.md': `---\nname: Ana\n${fields}---\n${timeline(lines)}`,
})
