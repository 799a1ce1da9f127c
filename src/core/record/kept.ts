// Facts of an entry, kept as long as all that they were worked out from stays the same.

/** Gives the facts of `key`, found anew only where something in `from` is another than the last time. */
export type Kept<K extends object, T> = (key: K, from: readonly unknown[], find: () => T) => T

/** A memory of its own; what is kept goes with the entry it is kept for. */
export function keepFacts<K extends object, T>(): Kept<K, T> {
  const known = new WeakMap<K, { readonly from: readonly unknown[]; readonly value: T }>()
  return (key, from, find) => {
    const before = known.get(key)
    if (before && isSame(before.from, from)) return before.value
    const value = find()
    known.set(key, { from, value })
    return value
  }
}

// asked for every entry at every look, so a plain loop
function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  for (let index = 0; index < b.length; index++) if (a[index] !== b[index]) return false
  return a.length === b.length
}
