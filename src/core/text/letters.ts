// Patterns over the letters and digits of every script, made twice: compiling those of all of Unicode takes longer than reading a note.

/**
 * A pattern of which `[\p{L}…]` and `[\p{N}…]`, always in brackets, are the letters and digits. Gives the pattern for a text:
 * where that has no letters but ASCII's, one of those and of ASCII digits, which finds the same there. Each is one object: `lastIndex` is shared.
 */
export function overLetters(source: string, flags: string): (text: string) => RegExp {
  let ascii: RegExp | undefined
  let unicode: RegExp | undefined
  return (text) =>
    isPlain(text)
      ? (ascii ??= new RegExp(source.replaceAll('\\p{L}', 'A-Za-z').replaceAll('\\p{N}', '0-9'), flags))
      : (unicode ??= new RegExp(source, flags))
}

// No character of the general punctuation, such as dashes and curved quotes, is a letter or a digit.
const areLettersPlain = (text: string): boolean => /^[\0-\x7f\u2000-\u206f]*$/.test(text)

let [last, lastIsPlain] = ['', true]

/** The same, asked once where one text is tried with pattern after pattern. */
function isPlain(text: string): boolean {
  if (text !== last) [last, lastIsPlain] = [text, areLettersPlain(text)]
  return lastIsPlain
}
