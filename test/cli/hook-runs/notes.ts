// The notes that the hooks' tests commit.
export const ana = '---\nname: Ana Silva\n---\n'
export const raj = '---\nname: Raj Patel\n---\n'
export const lena = '---\nname: Lena Weiss\n---\n'

/** An introduction by Ana to Raj on 2 November, with these lines in its timeline. */
export const introduction = (...lines: readonly string[]): string =>
  `---\nintroducer: "[[ana]]"\nto: "[[raj]]"\ndate: 2026-11-02\n---\n## Timeline\n${lines.map((line) => `- ${line}\n`).join('')}`

/** All that was done in time until the meeting: what is left is to tell Ana. */
export const met = [
  '2026-11-02 thanked',
  '2026-11-03 reached out',
  '2026-11-18 met',
  '2026-11-18 thanked Raj',
]

export const people = { 'contacts/ana.md': ana, 'contacts/raj.md': raj }
export const path = 'introductions/ana-to-raj.md'
