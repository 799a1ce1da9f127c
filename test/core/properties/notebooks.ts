// Whole notebooks at random: a few stories that share their people, and what stands in the people's own files.
import fc from 'fast-check'
import type { Files } from './bounds.ts'
import { cards, cast, type Tale, upperFirst, writeTale } from './tale.ts'
import { policy, tale } from './tales.ts'

/** A notebook before it is written. */
export interface Library {
  readonly me: string
  readonly tales: readonly Tale[]
  /** For each of the cast: the fields of their card and the events in it. */
  readonly own: readonly { readonly fields: string; readonly story: Tale }[]
}

const fields = fc
  .record({
    met: fc.constantFrom('', '', 'met: 2026-11-01\n', 'met: 2026-11-20\n'),
    cadence: fc.constantFrom('', '', 'cadence: 2w\n', 'cadence: none\n'),
    askFirst: fc.constantFrom('', '', 'ask-first: true\n'),
  })
  .map(({ met, cadence, askFirst }) => met + cadence + askFirst)

export const library: fc.Arbitrary<Library> = fc.record({
  me: policy.map(({ text }) => text),
  tales: fc.array(tale({ most: 7, spread: 50 }), { minLength: 1, maxLength: 4 }),
  own: fc.array(fc.record({ fields, story: tale({ most: 3, spread: 30 }) }), {
    minLength: cast.length,
    maxLength: cast.length,
  }),
})

const card = (id: string, { fields, story }: Library['own'][number]): string => {
  const lines = story.deeds.map(({ day, line }) => `- ${day} ${line}\n`).join('')
  const name = cards[`contacts/${id}.md`]?.split('\n')[1] ?? `name: ${upperFirst(id)}`
  return `---\n${name}\n${fields}---\n\n## Timeline\n${lines}`
}

/** The notebook's files. */
export function writeLibrary({ me, tales, own }: Library): Files {
  const contacts = cast.map((id, index) => {
    const page = own[index]
    return [`contacts/${id}.md`, page ? card(id, page) : ''] as const
  })
  const introductions = tales.map(
    (each, index) => [`introductions/story-${index}.md`, writeTale(each)] as const,
  )
  return { 'me.md': me, ...Object.fromEntries([...contacts, ...introductions]) }
}

/** The library without anything that is dated after `today`: only then can the past be told from it. */
export function forgetAfter({ me, tales, own }: Library, today: string): Library {
  const cut = (story: Tale): Tale => ({
    ...story,
    deeds: story.deeds.filter(({ day }) => day <= today),
    promises: story.promises.map((each) =>
      each.kept !== null && each.kept > today ? { ...each, kept: null } : each,
    ),
  })
  return {
    me,
    tales: tales.map(cut),
    own: own.map(({ fields, story }) => ({
      fields: fields.replace(/met: (\S+)\n/, (line, met: string) =>
        met > today ? '# nobody met yet\n' : line,
      ),
      story: cut(story),
    })),
  }
}
