// What stands beside a table in words: how many rows of how many, and that nothing fits.

export interface Noun {
  readonly one: string
  readonly many: string
}

const numbers = new Intl.NumberFormat('en')

/** "3,041". */
export const spelled = (count: number): string => numbers.format(count)

/** "1 introduction", "3,041 introductions". */
export const counted = (count: number, { one, many }: Noun): string =>
  `${spelled(count)} ${count === 1 ? one : many}`

/** "26 introductions", "3 of 26 introductions", "No introduction fits". */
export function saidOf(kept: number, all: number, noun: Noun, narrowed: boolean): string {
  if (!narrowed) return counted(all, noun)
  return kept === 0 ? `No ${noun.one} fits` : `${spelled(kept)} of ${counted(all, noun)}`
}

/** "201–400 of 3,041". */
export const spanOf = (from: number, to: number, of: number): string =>
  `${spelled(from)}–${spelled(to)} of ${spelled(of)}`
