// Small notebooks about who introduced whom.
import { getDay, makeNotebook, readNote } from '#core'
import { takeSnapshot, type Snapshot } from '../../../src/host/snapshot.ts'

const encoder = new TextEncoder()

/** The snapshot of these files on a day. */
export function snapshotOf(files: Readonly<Record<string, string>>, today = '2026-11-22'): Snapshot {
  const notes = Object.entries(files).map(([path, text]) => readNote({ path, bytes: encoder.encode(text) }))
  return takeSnapshot(makeNotebook(notes), getDay(today))
}

/** A file of a contact. */
export const contact = (name: string, fields = ''): string => `---\nname: ${name}\n${fields}---\n`

/** A file of an introduction, from its fields and the lines of its timeline. */
export const introduction = (fields: string, ...lines: readonly string[]): string =>
  `---\n${fields}\n---\n\n## Timeline\n${lines.map((line) => `- ${line}\n`).join('')}`

/** Priya brought Ana, who brought Raj and Lena; I brought Raj and Tom together; Eve was only asked for Max. */
export const circle = {
  'me.md': '---\nname: Sam Rivera\nsample-as-of: 2026-11-22\n---\n',
  'contacts/priya.md': contact('Priya Raman'),
  'contacts/ana.md': contact('Ana Silva', 'through: priya\n'),
  'contacts/raj.md': contact('Raj Patel', 'through: ana\n'),
  'contacts/lena.md': contact('Lena Berg'),
  'contacts/tom.md': contact('Tom Ode'),
  'contacts/eve.md': contact('Eve Lund'),
  'contacts/max.md': contact('Max Roth'),
  'introductions/ana-to-raj.md': introduction(
    'kind: received\nintroducer: ana\nto: raj\ndate: 2026-10-01',
    '2026-10-01 thanked Ana',
    '2026-10-02 reached out to Raj',
    '2026-10-05 met Raj',
    '2026-10-06 reported to Ana: it went well',
  ),
  'introductions/ana-to-lena.md': introduction('kind: received\nintroducer: ana\nto: lena\ndate: 2026-10-20'),
  'introductions/raj-and-tom.md': introduction('kind: made\nparties: [raj, tom]\ndate: 2026-11-20'),
  'introductions/ask-eve.md': introduction(
    'kind: requested\nintroducer: eve\nto: max\ndate: 2026-11-01\nask: Would you introduce me to Max?',
    '2026-11-03 declined',
    '2026-11-03 closed',
  ),
} as const

/** Names that might break a picture: markup, right to left, no end, and an introducer of many. */
export const awkwardNames = {
  ...circle,
  'contacts/mallory.md': contact('"Mallory <script>alert(1)</script> & <text>"'),
  'contacts/amina.md': contact('أمينة بن يوسف الزهراني'),
  'contacts/ada.md': contact('Ada Wolfeschlegelsteinhausenbergerdorff-Featherstonehaughcholmondeley'),
  ...Object.fromEntries(
    ['raj', 'tom', 'lena', 'amina', 'ada'].map((to) => [
      `introductions/mallory-to-${to}.md`,
      introduction(`kind: received\nintroducer: mallory\nto: ${to}\ndate: 2026-11-02`),
    ]),
  ),
} as const

/** A network of so many people: each came through an earlier one, some through two. */
export const crowd = (people: number): Readonly<Record<string, string>> => ({
  'me.md': circle['me.md'],
  ...Object.fromEntries(
    Array.from({ length: people - 1 }, (_, index) => {
      const [to, from] = [index + 1, Math.floor((index * 7) % Math.max(1, index / 3))]
      const fields = `kind: received\nintroducer: "${nameOf(from)}"\nto: "${nameOf(to)}"\ndate: 2026-11-0${1 + (index % 9)}`
      return [`introductions/${index}.md`, introduction(fields)]
    }),
  ),
})

const firsts = ['Wilhelmina', 'Ana', 'Mohammed', 'Li', 'Åsa', 'Moomin', 'Jill', 'Guðrún']
const lasts = ['Wammes-Wormwood', 'Silva', 'MAMMONOVA', 'Quispe', 'Illingworth', 'Ōe']
const nameOf = (index: number): string =>
  `${firsts[index % firsts.length] ?? ''} ${lasts[Math.floor(index / 3) % lasts.length] ?? ''} ${'ABCDEFGHIJ'.charAt(Math.floor(index / 100))}${index}`
