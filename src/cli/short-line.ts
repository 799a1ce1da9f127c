// What is owed, as a prompt shows it.
import type { Counts } from '../host/glance/glance.ts'

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`

/** "3 owed, 1 lapsed"; nothing where nothing is owed and every note can be read. */
export function shortLine({ owed, lapsed, errors }: Counts): string {
  const parts = [
    ...(owed > 0 ? [`${owed} owed`] : []),
    ...(lapsed > 0 ? [`${lapsed} lapsed`] : []),
    ...(errors > 0 ? [plural(errors, 'error')] : []),
  ]
  return parts.join(', ')
}
