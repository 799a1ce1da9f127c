// What a rename asks for: another id, or for a contact another name that the id follows.
import { findFileNameFault, stemOf } from '../../note/file-name.ts'
import type { EntryNote } from '../../note/note.ts'
import type { Notebook } from '../../notebook/notebook.ts'
import { meKey } from '../../notebook/person.ts'
import { nameOf } from '../../notebook/terms.ts'
import { fold, slug } from '../../text/fold.ts'
import { quote } from '../../text/plain.ts'

/** What an entry shall be called; `name` where a contact's changes. */
export interface Wanted {
  readonly id: string
  readonly name: string | undefined
}

type Found = Wanted | { readonly refused: string }

/** Whether words are written as ids are: lower case, no blanks, no accents; not a name in a script without upper case. */
const isIdLike = (words: string): boolean => slug(words) === words && /[a-z0-9]|\p{Ll}/u.test(words)

/** The id that follows a name, in the way the file is named now: as the name itself, or as its slug. */
function idFor(note: EntryNote & { readonly sort: 'contact' }, name: string): string {
  const asWritten = fold(note.id) === fold(nameOf(note)) && slug(note.id) !== note.id
  return asWritten
    ? name
        .replace(/[/\\:*?"<>|#^[\]]/g, ' ')
        .replace(/\s+/g, ' ')
        .replace(/\.+$/, '')
        .trim()
    : stemOf(name, '')
}

/** What `words` ask an entry to be called. Refuses what can’t be the name of a file everywhere. */
export function readWanted(note: EntryNote, words: string): Found {
  const given = words.normalize('NFC').trim().replace(/\.md$/i, '')
  const isId = isIdLike(given) || fold(given) === note.key || /[/\\]/.test(given)
  const asName = note.sort === 'contact' && given !== '' && !isId
  const id = asName ? idFor(note, given) : given
  const fault = findFileNameFault(id)
  if (fault !== undefined)
    return {
      refused: `${quote(given)} can’t be an id. ${asName && id === '' ? 'Nothing in it can stand in one: say an id instead.' : fault}`,
    }
  return { id, name: asName && nameOf(note) !== given ? given : undefined }
}

/** Why the id isn't free for this entry; undefined where it is. */
export function findHolder(notebook: Notebook, note: EntryNote, { id }: Wanted): string | undefined {
  const key = fold(id)
  if (key === note.key)
    return id === note.id
      ? undefined
      : `${note.id} differs from ${id} only in upper and lower case, which some systems can’t tell apart.`
  const [path] = notebook.pathsByKey.get(key) ?? []
  if (path !== undefined) return `${path} has that id already.`
  const other = notebook.directory.named(id).find((person) => person.key !== note.key)
  if (other)
    return other.key === meKey
      ? `${quote(id)} is you.`
      : `${quote(id)} is another name of ${other.name} (${other.id}).`
  const named = notebook.people.get(key)
  if (!named) return undefined
  const first = notebook.firstMentions.get(key)?.note.path
  return `${named.name} is named in ${first ?? 'a note'} already, without a file. If they are the same, say so first: owed rename ${named.id} ${note.id}.`
}
