// A notebook whose notes are replaced one by one says the same, after each change, as one read afresh.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  addDays,
  checkNotebook,
  type Diagnostic,
  findTied,
  makeAgenda,
  makeNotebook,
  type Note,
  type Notebook,
  notebookOver,
  openReview,
  overlay,
  readNote,
  type Source,
} from '#core'
import { bounded, holdsFor } from './bounds.ts'
import { library, writeLibrary } from './notebooks.ts'
import { firstDay } from './tales.ts'

const names = [
  'Ana',
  'Anna',
  'Ana Silva',
  'ana-silva',
  'Lena Weiss',
  'Lena',
  'Lena Costa',
  'Jean-Luc Picard',
  'me',
]
const aName = fc.constantFrom(...names)
const paths = [
  'contacts/ana.md',
  'contacts/work/ana.md',
  'contacts/lena.md',
  'contacts/anna.md',
  'ideas/lena.md',
]

/** Files in which names are new, double, nearly somebody's, or nobody's. */
const awkward: fc.Arbitrary<readonly [string, string]> = fc.oneof(
  fc.tuple(fc.constantFrom(...paths), aName, aName, fc.boolean()).map(([path, name, alias, askFirst]) => {
    const text = `---\nname: ${name}\naliases: [${alias}]\nask-first: ${askFirst}\n---\nKnows [[${alias}]].\n`
    return [path, text] as const
  }),
  fc
    .tuple(fc.nat({ max: 3 }), aName, aName, aName, fc.boolean())
    .map(([number, introducer, to, other, resolved]) => {
      const end = resolved ? '- 2026-11-12 resolved: done\n' : ''
      const text = `---\nintroducer: ${introducer}\nto: "[[${to}]]"\ndate: 2026-11-01\ngoal: new role\n---\n- [ ] 2026-11-05 send [[${other}]] a note\n\n## Timeline\n- 2026-11-02 thanked ${other}\n- 2026-11-03 met ${to}, ${other} and [[${introducer}]]\n${end}`
      return [`introductions/awkward-${number}.md`, text] as const
    }),
  fc
    .tuple(fc.constantFrom('me.md'), aName, fc.boolean())
    .map(
      ([path, name, weekends]) =>
        [path, `---\nname: ${name}\n${weekends ? 'policy: {weekends: skip}\n' : ''}---\n`] as const,
    ),
)

/** What happens: a file is written or goes, or some days pass. */
interface Step {
  readonly days: number
  readonly path: string
  readonly text: string | undefined
}

const steps: fc.Arbitrary<readonly Step[]> = fc
  .tuple(library, library)
  .map((both) => both.flatMap((one) => Object.entries(writeLibrary(one))))
  .chain((files) => {
    const one = fc.oneof(
      { weight: 2, arbitrary: fc.constantFrom(...files) },
      { weight: 3, arbitrary: awkward },
    )
    return fc.array(
      fc
        .tuple(one, fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }))
        .map(([[path, text], fate, days]) => ({
          path,
          text: fate < 2 ? undefined : fate === 2 ? text.slice(0, text.length / 2) : text,
          days: days === 0 ? 9 : 0,
        })),
      { minLength: 5, maxLength: 25 },
    )
  })

const asNote = (path: string, text: string): Note => readNote({ path, bytes: new TextEncoder().encode(text) })

it('after each change, the review is that of a notebook read afresh', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const reviewer = openReview([])
      const files: Record<string, string> = {}
      let today = firstDay
      for (const { path, text, days } of all) {
        today = addDays(today, days)
        if (text === undefined) Reflect.deleteProperty(files, path)
        else files[path] = text
        reviewer.change(new Map([[path, text === undefined ? undefined : asNote(path, text)]]))
        const { diagnostics, open, notebook } = reviewer.review(today)
        holdsFor(files, () => {
          const fresh = makeNotebook(Object.entries(files).map(([each, content]) => asNote(each, content)))
          expect(diagnostics).toEqual(checkNotebook(fresh, today))
          expect(open).toEqual(makeAgenda(fresh, today))
          const people = ({ people: all }: typeof fresh) =>
            [...all.values()].map(({ key, name, short }) => [key, name, short])
          expect(people(notebook)).toEqual(people(fresh))
          expect(notebook.introductions.map(({ id }) => id)).toEqual(fresh.introductions.map(({ id }) => id))
        })
      }
    }),
    bounded(60),
  )
})

it('a change that nothing else is tied to leaves all else as it was found', () => {
  const text = (to: string, events = '') =>
    `---\nintroducer: ${to.repeat(3)}\nto: ${to}\ndate: 2026-11-01\n---\n## Timeline\n${events}`
  const people = ['Raj', 'Tom', 'Mei', 'Zoe']
  const reviewer = openReview(people.map((to) => asNote(`introductions/${to}.md`, text(to))))
  const today = addDays(firstDay, 5)
  const before = reviewer.review(today)
  reviewer.change(
    new Map([['introductions/Raj.md', asNote('introductions/Raj.md', text('Raj', '- 2026-11-02 wrote\n'))]]),
  )
  const after = reviewer.review(today)
  const same = before.open.filter((each) => after.open.includes(each))
  expect(new Set(same.map(({ entry }) => entry))).toEqual(new Set(['Tom', 'Mei', 'Zoe']))
  expect(before.open.filter(({ entry }) => entry !== 'Raj').every((each) => after.open.includes(each))).toBe(
    true,
  )
})

const nobody: Source = { note: () => undefined, paths: () => [], find: () => [], wordsOfLength: () => [] }

it('what a change leaves untied is judged as before, and notes over notes are a notebook like any other', () => {
  fc.assert(
    fc.property(steps, fc.nat({ max: 3 }), (all, last) => {
      const written = all.filter(({ text }) => text !== undefined)
      const cut = Math.max(0, written.length - 1 - last)
      const notesIn = (some: readonly Step[]) =>
        new Map(some.map(({ path, text }) => [path, asNote(path, text ?? '')] as const))
      const before = overlay(nobody, notesIn(written.slice(0, cut)))
      const changes: ReadonlyMap<string, Note | undefined> = new Map([
        ...notesIn(written.slice(cut)),
        ...written
          .slice(0, cut)
          .flatMap(({ path }, index) => (index % 7 === 6 ? [[path, undefined] as const] : [])),
      ])
      const after = overlay(before, changes)
      const [one, two] = [notebookOver(before), notebookOver(after)]
      const tied = findTied(before, after, new Set(changes.keys()))
      const today = addDays(firstDay, 20)
      const isTold = (notebook: Notebook, { code, message }: Diagnostic) =>
        checkNotebook(notebook, today).some((each) => each.code === code && each.message === message)
      const judged = (notebook: Notebook) =>
        checkNotebook(notebook, today)
          .filter(({ file }) => !tied.has(file))
          // told once, at the first place, which may be in another note now
          .filter(
            (each) => each.code !== 'contact-missing' || ![one, two].every((both) => isTold(both, each)),
          )
          // how it calls somebody, or whom it suggests, may differ; that something is wrong doesn't
          .map((each) => ({ ...each, message: '', expected: [] }))
      const files = Object.fromEntries(written.map(({ path, text }) => [path, text ?? '']))
      holdsFor({ ...files, changed: [...changes.keys()].join('\n') }, () => {
        expect(judged(two)).toEqual(judged(one))
        const fresh = makeNotebook(after.paths().flatMap((path) => after.note(path) ?? []))
        expect(checkNotebook(two, today)).toEqual(checkNotebook(fresh, today))
        expect(makeAgenda(two, today)).toEqual(makeAgenda(fresh, today))
      })
    }),
    bounded(150),
  )
})
