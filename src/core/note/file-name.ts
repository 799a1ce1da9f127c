// File names for new notes: readable, the same on every system, and never one that a system or a notebook keeps for itself.
import { fold, slug } from '../text/fold.ts'

/** The longest stem in UTF-8 bytes: with `.md` and a number it fits every file system in use, encrypted ones too. */
const longest = 120

const encoder = new TextEncoder()
const bytesOf = (text: string): number => encoder.encode(text).length

/** `stem` cut to `limit` bytes, by default to what file systems hold: between characters, and at a hyphen where one is near. */
export function clipStem(stem: string, limit: number = longest): string {
  if (bytesOf(stem) <= limit) return stem
  let cut = ''
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(stem)) {
    if (bytesOf(cut + segment) > limit) break
    cut += segment
  }
  const hyphen = cut.lastIndexOf('-')
  return (hyphen > cut.length / 2 ? cut.slice(0, hyphen) : cut).replace(/-+$/, '')
}

/** A name as the stem of a file: its slug, cut; `fallback` where nothing is left of it. */
export const stemOf = (name: string, fallback: string): string =>
  clipStem(slug(name).normalize('NFC')) || fallback

// Windows keeps these for devices, whatever follows a point; `me` is the owner, and a README is no note.
const kept = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\.|$)|^(?:me|readme)$/i

/** Whether a file of this stem would mean something else to a system or to the notebook. */
export const isKept = (stem: string): boolean => kept.test(stem)

/** `stem`, or with `-2`, `-3` and so on the first that is neither kept nor `taken`. */
export function freshStem(stem: string, taken: (stem: string) => boolean): string {
  let candidate = stem
  for (let count = 2; isKept(candidate) || taken(candidate); count++) candidate = `${stem}-${count}`
  return candidate
}

/** Why `id` can't be the name of a note on every system, as a sentence; undefined where it can. */
export function findFileNameFault(id: string): string | undefined {
  if (id === '' || id !== id.trim())
    return 'A name of a file neither is empty nor begins or ends with a blank.'
  // eslint-disable-next-line no-control-regex
  const [character] = /[/\\:*?"<>|#^[\]\x00-\x1f\x7f-\x9f\u2028\u2029]/u.exec(id) ?? []
  if (character !== undefined)
    return `“${character.replace(/\p{C}/u, '?')}” can’t stand in the name of a file on every system, or not in a link to it.`
  if (id.startsWith('.') || id.endsWith('.')) return 'A name of a file neither begins nor ends with a point.'
  if (!id.isWellFormed()) return 'It holds half a character.'
  if (fold(id) === 'me') return '`me` is always you.'
  if (isKept(id)) return `${id} is kept for something else on some system.`
  return bytesOf(id) > longest ? `It is too long: ${longest} bytes at most.` : undefined
}
