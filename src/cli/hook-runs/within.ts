// A piece of work that has only so much time.

/** What came of it: a value, or that time ran out. */
export type Outcome<T> = { readonly value: T } | 'late'

/** Runs `work` for at most `budget` milliseconds; then its signal fires, and nothing it does counts any more. */
export async function within<T>(
  budget: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<Outcome<T>> {
  const stop = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => {
      resolve('late')
      stop.abort()
    }, budget)
  })
  const done = work(stop.signal).then(
    (value) => ({ value }),
    (error: unknown) => {
      if (stop.signal.aborted) return 'late' as const
      throw error
    },
  )
  try {
    return await Promise.race([done, late])
  } finally {
    clearTimeout(timer)
  }
}
