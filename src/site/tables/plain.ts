// How words are compared where one filters: accents and case don't matter.

const alone: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
}

/** `text` in lower case, without accents, with single spaces and none around; doing it again changes nothing. */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøđðłıþ]/g, (letter) => alone[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim()
