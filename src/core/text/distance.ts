// Near misses: how many letters off a word is.

/**
 * How many letters must be changed, added, dropped or swapped with their neighbour to make `a` into `b`
 * (optimal string alignment), or `limit + 1` where it is more than `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let best = i
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let value = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        value = Math.min(value, (before[j - 2] ?? 0) + 1)
      row[j] = value
      best = Math.min(best, value)
    }
    if (best > limit) return limit + 1
    before = last
    last = row
  }
  return Math.min(last[b.length] ?? limit + 1, limit + 1)
}

/** How far off a name, a field or a key may be to be taken for a known one: 1 in up to five letters, 2 in more. */
export const nameTolerance = (known: string): number => (known.length <= 5 ? 1 : 2)

/** The candidate that `word` nearly is (never one it is), the nearest first in their order; else undefined. */
export function findNearest(
  word: string,
  candidates: Iterable<string>,
  tolerance: (candidate: string) => number = nameTolerance,
): string | undefined {
  let found: string | undefined
  let least = Infinity
  for (const candidate of candidates) {
    const limit = Math.min(tolerance(candidate), least - 1)
    if (limit < 1) continue
    const distance = editDistance(word, candidate, limit)
    if (distance > 0 && distance <= limit) {
      found = candidate
      least = distance
    }
  }
  return found
}
