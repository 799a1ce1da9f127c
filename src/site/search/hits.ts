// What was found as it is shown: its name and what is beneath, with the words that fit marked.
import type { Entry, Hit, Part, Text } from './found.ts'
import { findLine } from './line.ts'
import { countTerms, excerpt, markWords } from './marked.ts'

/** A person or an introduction; what else found them is said where neither name nor description does. */
export function hitOf(sort: 'person' | 'introduction', entry: Entry, terms: ReadonlySet<string>): Hit {
  const { name, about, also, href } = entry
  const shown = countTerms(`${name} ${about}`, terms)
  const beside = shown === terms.size ? undefined : also.find((words) => countTerms(words, terms) > 0)
  return {
    sort,
    href,
    name: markWords(name, terms),
    about: joined(
      [about, beside ?? '']
        .filter((words) => words !== '')
        .map((words) => markWords(excerpt(words, terms), terms)),
    ),
    day: null,
  }
}

/** A line of a note; undefined where its text is gone. */
export function textHitOf(text: Text | undefined, terms: ReadonlySet<string>): Hit | undefined {
  const found = text && findLine(text, terms)
  if (!text || !found) return undefined
  return {
    sort: 'text',
    href: `${text.href}#line-${found.line}`,
    name: [{ text: text.name, marked: false }],
    about: markWords(excerpt(found.words, terms), terms),
    day: found.day,
  }
}

const joined = (pieces: readonly (readonly Part[])[]): readonly Part[] =>
  pieces.flatMap((parts, index) => (index === 0 ? parts : [{ text: ' · ', marked: false }, ...parts]))
