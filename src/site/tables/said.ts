// What stands beside a table in words: how many rows of how many, and that nothing fits.

export interface Noun {
  readonly one: string
  readonly many: string
  /** How none of them is called: "Nobody", "No introduction". */
  readonly none: string
}

const numbers = new Intl.NumberFormat('en')

/** "3,041". */
export const spelled = (count: number): string => numbers.format(count)

/** "1 introduction", "3,041 introductions". */
export const counted = (count: number, { one, many }: Omit<Noun, 'none'>): string =>
  `${spelled(count)} ${count === 1 ? one : many}`

/** "26 introductions", or "3 of 26 introductions" where they are narrowed. */
export function saidOf(kept: number, all: number, noun: Omit<Noun, 'none'>, narrowed: boolean): string {
  return narrowed ? `${spelled(kept)} of ${counted(all, noun)}` : counted(all, noun)
}

/** "201–400 of 3,041". */
export const spanOf = (from: number, to: number, of: number): string =>
  `${spelled(from)}–${spelled(to)} of ${spelled(of)}`
