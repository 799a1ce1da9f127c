// Months as pages say them.
const names = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
]

/** "November 2026" for "2026-11". */
export function monthWords(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return `${names[number - 1] ?? ''} ${year}`
}

/** "Nov 2026" for "2026-11". */
export function shortMonth(month: string): string {
  const [name = '', year = ''] = monthWords(month).split(' ')
  return `${name.slice(0, 3)} ${year}`
}

/** The month after `2026-11` is `2026-12`. */
export function nextMonth(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const [after, of] = number === 12 ? [1, year + 1] : [number + 1, year]
  return `${String(of).padStart(4, '0')}-${String(after).padStart(2, '0')}`
}
