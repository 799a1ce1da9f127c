// What happens to a notebook in Git over some days: its notes change, and are committed in every way that Git knows.
import fc from 'fast-check'
import { library, writeLibrary } from '../../core/properties/notebooks.ts'

const names = [
  'Ana',
  'Anna',
  'Ana Silva',
  'ana-silva',
  'Lena Weiss',
  'Lena',
  'Lenna',
  'Jean-Luc',
  'me',
  '"a\\0b"',
]
const aName = fc.constantFrom(...names)

const cards = [
  'contacts/ana.md',
  'contacts/work/ana.md',
  'contacts/Ana.md',
  'contacts/lena.md',
  'contacts/anna.md',
  'contacts/ñandú – "名前".md',
  'contacts/back\\slash.md',
  'ideas/lena.md',
]
const tales = [
  'introductions/a.md',
  'introductions/b.md',
  'introductions/2026-11-01-x.md',
  'introductions/-rf.md',
]

const card = fc
  .tuple(fc.constantFrom(...cards), aName, aName, fc.boolean())
  .map(
    ([path, name, alias, askFirst]) =>
      [
        path,
        `---\nname: ${name}\naliases: [${alias}]\nask-first: ${askFirst}\n---\nKnows [[${alias.replaceAll('"', '')}]].\n`,
      ] as const,
  )

const tale = fc
  .tuple(fc.constantFrom(...tales), aName, aName, aName, fc.nat({ max: 5 }))
  .map(([path, introducer, to, other, fate]) => {
    const more = ['- 2026-11-12 resolved: done\n', '- 2026-11-12 reportd\n', '- 2026-11-31 met\n'][fate] ?? ''
    const text = `---\nintroducer: ${introducer}\nto: ${to}\ndate: 2026-11-01\ngoal: new role\n---\n- [ ] 2026-11-05 send [[${other}]] a note\n\n## Timeline\n- 2026-11-02 thanked ${other}\n- 2026-11-03 met ${to}, ${other} and [[${introducer}]]\n${more}`
    return [path, text] as const
  })

const me = fc
  .constantFrom(
    'name: Lena\n',
    'policy: {weekends: skip}\n',
    'policy: {hooks: {block: lapsed}}\n',
    'timezone: Asia/Tokyo\n',
    'policy: {report: 1d}\naway: [2026-11-10..2026-11-12]\n',
    'sample-as-of: 2026-11-30\n',
  )
  .map((lines) => ['me.md', `---\n${lines}---\n`] as const)

const other = fc.constantFrom(
  ['notes.txt', 'no note\n'] as const,
  ['contacts/ana.conflict.md', 'x'] as const,
  ['contacts/empty.md', ''] as const,
)

/** How a text is changed before it is written. */
const forms: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text,
  (text) => text,
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.slice(0, text.length / 2),
  (text) => `\uFEFF${text}`,
  (text) => text.normalize('NFD'),
]

/** A change in the work tree. */
export type Edit =
  | { readonly do: 'write'; readonly path: string; readonly text: string }
  | { readonly do: 'delete' | 'rename'; readonly which: number }

/** How what changed gets into a commit, or how HEAD moves. */
export const ways = [
  'commit',
  'commit',
  'commit',
  'commit',
  'commit some',
  'commit PATH',
  'amend',
  'merge',
  'switch',
  'back',
  'collect',
  'unseen',
] as const

/** Some edits, and what is done with them. */
export interface Day {
  readonly edits: readonly Edit[]
  readonly way: (typeof ways)[number]
  readonly which: number
}

const edits = (files: readonly (readonly [string, string])[]): fc.Arbitrary<Edit> =>
  fc.oneof(
    {
      weight: 7,
      arbitrary: fc
        .tuple(
          fc.oneof(
            { weight: 2, arbitrary: fc.constantFrom(...files) },
            { weight: 3, arbitrary: card },
            { weight: 3, arbitrary: tale },
            { weight: 1, arbitrary: me },
            { weight: 1, arbitrary: other },
          ),
          fc.constantFrom(...forms),
        )
        .map(([[path, text], form]) => ({ do: 'write', path, text: form(text) }) as const),
    },
    {
      weight: 2,
      arbitrary: fc.record({ do: fc.constantFrom('delete' as const, 'rename' as const), which: fc.nat() }),
    },
  )

/** A notebook to begin with, and some days. */
export const days: fc.Arbitrary<{
  readonly files: Readonly<Record<string, string>>
  readonly days: readonly Day[]
}> = fc.tuple(library, library).chain(([one, two]) => {
  const files = writeLibrary(one)
  return fc.record({
    files: fc.constant(files),
    days: fc.array(
      fc.record({
        edits: fc.array(edits(Object.entries({ ...writeLibrary(two), ...files })), {
          minLength: 1,
          maxLength: 4,
        }),
        way: fc.constantFrom(...ways),
        which: fc.nat(),
      }),
      { minLength: 12, maxLength: 20 },
    ),
  })
})
