// Working something out once for what it is asked of.

/** `find`, asked once for each object, for as long as that object is there. */
export function onceFor<K extends object, V>(find: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const value = find(key)
    known.set(key, value)
    return value
  }
}

/** `find`, asked once for each text of each object, for as long as that object is there. */
export function onceForEach<K extends object, V>(
  find: (key: K, text: string) => V,
): (key: K, text: string) => V {
  const knownOf = onceFor(() => new Map<string, { readonly value: V }>())
  return (key, text) => {
    const known = knownOf(key)
    const before = known.get(text)
    if (before) return before.value
    const value = find(key, text)
    known.set(text, { value })
    return value
  }
}

/** `find`, asked once for each text while it is among the last `most` that were new. */
export function onceOf<K extends string, V>(most: number, find: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const value = find(key)
    const [oldest] = known.keys()
    if (known.size >= most && oldest !== undefined) known.delete(oldest)
    known.set(key, value)
    return value
  }
}
