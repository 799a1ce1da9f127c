// How an id becomes the part of an address that names its page, and the folder of the static site that holds it.
import { createHash } from 'node:crypto'

/** An id as ids are compared. */
export const keyOf = (id: string): string => id.normalize('NFC').toLowerCase()

const encoder = new TextEncoder()

/** Folders may be 255 bytes long on most file systems; this leaves room. */
const longestBytes = 180

/** What Windows keeps for devices and web servers for a folder's own page, whatever follows a dot. */
const reserved = /^(index|con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=$|\.)/

/** An id that stands in addresses as it is. */
const plainId = /^[a-z0-9][a-z0-9_-]{0,150}$/

/**
 * The part of an address for `id`; ids that are compared as equal have the same one, all others another.
 * Letters and digits of any script, `-`, `_` and `.` between others stay; every other character is `~` and its UTF-8
 * bytes in hex (`a&b` is `a~26b`): nothing is left that a browser, a web server or a file system reads as its own.
 * What would be too long for a folder's name is cut, and ends in `~~` and a hash.
 */
export function addressPart(id: string): string {
  if (plainId.test(id) && !reserved.test(id)) return id
  const part = keyOf(id)
    .normalize('NFC')
    .replace(
      /([\p{L}\p{N}]\p{M}*|[-_.])|[^]/gu,
      (character, kept: string | undefined) => kept ?? hex(character),
    )
    .replace(/^\.|\.$/g, hex)
    .replace(reserved, (name) => hex(name.slice(0, 1)) + name.slice(1))
  if (part === '') return '~'
  return encoder.encode(part).length <= longestBytes ? part : shorten(part)
}

/** The id, as ids are compared, that has this part of an address; undefined where the part doesn't tell it. */
export function idOfPart(part: string): string | undefined {
  if (part.includes('~~') || part === '~') return undefined
  const bytes = (written: string): Uint8Array =>
    Uint8Array.from(written.slice(1).split('~'), (byte) => Number.parseInt(byte, 16))
  const id = part.replace(/(?:~[0-9a-f]{2})+/g, (written) => new TextDecoder().decode(bytes(written)))
  return addressPart(id) === part ? keyOf(id) : undefined
}

/** A path of the site that ends in the part for `id`, as links write it. */
export const pathTo = (folder: string, id: string): string =>
  `${folder}${encodeURIComponent(addressPart(id))}/`

const hex = (text: string): string =>
  [...encoder.encode(text)].map((byte) => `~${byte.toString(16).padStart(2, '0')}`).join('')

function shorten(part: string): string {
  const hash = createHash('sha256').update(part).digest('hex').slice(0, 16)
  const room = longestBytes - '~~'.length - hash.length
  const start = new Uint8Array(room)
  const { written } = encoder.encodeInto(part, start)
  return `${new TextDecoder().decode(start.subarray(0, written))}~~${hash}`
}
