// A new note from values: its frontmatter as a person would write it, quoted only where YAML needs it.

/** A field of a new frontmatter. */
export interface NewField {
  readonly name: string
  /** A text; several texts; or a word that is written as it is (a date, a duration, one of a fixed list). */
  readonly value: string | readonly string[] | { readonly word: string }
}

// Anything else at the beginning is an indicator to YAML, or may be a number, a date or a time to some reader of it.
const plainStart = /^[\p{L}]/u
// Words that are no text to YAML 1.1 or 1.2.
const notText = /^(?:true|false|yes|no|on|off|y|n|null)$/i
// eslint-disable-next-line no-control-regex
const unprintable = /[\x00-\x1f\x7f-\xa0\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|\p{Cs}/u
const invisible = /[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g

const isPlain = (text: string, inList: boolean): boolean =>
  plainStart.test(text) &&
  !notText.test(text) &&
  !unprintable.test(text) &&
  !/: | #|:$|\s{2}|\s$/.test(text) &&
  !(inList && /[,[\]{}]|:/.test(text))

/** Whether brackets stand so deep, or so unevenly, that together with others they could be taken for nested lists. */
function isBracketed(text: string): boolean {
  let depth = 0
  for (const character of text) {
    if (character === '[' || character === '{') depth++
    else if (character === ']' || character === '}') depth--
    if (depth < 0 || depth > 4) return true
  }
  return depth !== 0
}

/** `text` in double quotes, on one line, with escapes for what can't be seen. */
export function quoteScalar(text: string): string {
  const quoted = JSON.stringify(text).replace(
    invisible,
    (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return isBracketed(text) ? quoted.replaceAll('[', '\\x5B').replaceAll('{', '\\x7B') : quoted
}

/** A text as the value of a field, on one line: as it is where that is safe, else in double quotes. */
export const writeScalar = (text: string): string => (isPlain(text, false) ? text : quoteScalar(text))

const writeItem = (text: string): string => (isPlain(text, true) ? text : quoteScalar(text))

// These are lists to people even where they hold one item.
const lists = ['aliases', 'tags', 'offers', 'seeks']

function writeValue({ name, value }: NewField): string {
  if (typeof value === 'string') return writeScalar(value.trim())
  if ('word' in value) return value.word
  const texts = value.map((text) => text.trim()).filter((text) => text !== '')
  const [only] = texts
  if (texts.length === 1 && only !== undefined && !lists.includes(name)) return writeScalar(only)
  return `[${texts.map(writeItem).join(', ')}]`
}

const isGiven = ({ value }: NewField): boolean => {
  if (typeof value === 'string') return value.trim() !== ''
  return 'word' in value ? value.word !== '' : value.some((text) => text.trim() !== '')
}

/** A note with these fields in their order and no text yet; fields without a value are left out, and blanks around texts. */
export const createNote = (fields: readonly NewField[]): string =>
  `---\n${fields
    .filter(isGiven)
    .map((field) => `${field.name}: ${writeValue(field)}\n`)
    .join('')}---\n`
