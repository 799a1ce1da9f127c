// Words that hold links, with the people's names in the links' place.
import type { Reference } from '../note/reference.ts'
import type { Person } from './person.ts'

/**
 * `words` with each link that has no label of its own shown by the short name of whom it means. `references` are its
 * links in their order; one that means nobody stays as it is.
 */
export function nameLinks(
  words: string,
  references: readonly Reference[],
  find: (name: string) => Person | undefined,
): string {
  let out = ''
  let rest = words
  for (const { target, label, form } of references) {
    const written = form === 'at' ? `@${target}` : label
    const at = rest.indexOf(written)
    if (at < 0) continue
    const person = label === target ? find(target) : undefined
    out += rest.slice(0, at) + (person?.short ?? written)
    rest = rest.slice(at + written.length)
  }
  return out + rest
}
