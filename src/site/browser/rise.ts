// Which of many that changed their order need not move.

/** The longest run of `places` (all different) that only rises: O(n log n). */
export function longestRise(places: readonly number[]): ReadonlySet<number> {
  const lasts: number[] = []
  const before = new Map<number, number | undefined>()
  for (const place of places) {
    let [low, high] = [0, lasts.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((lasts[middle] ?? 0) < place) low = middle + 1
      else high = middle
    }
    before.set(place, lasts[low - 1])
    lasts[low] = place
  }
  const rise = new Set<number>()
  for (let place = lasts.at(-1); place !== undefined; place = before.get(place)) rise.add(place)
  return rise
}
