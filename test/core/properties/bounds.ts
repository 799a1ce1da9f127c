// How much is tried: the same inputs at every run, few enough for a minute.
import fc from 'fast-check'

const { OWED_SEED, OWED_RUNS } = process.env

/** Settings for `runs` tries from a fixed seed; `OWED_SEED` and `OWED_RUNS` (a factor) look further. */
export const bounded = <T>(runs: number): fc.Parameters<T> => ({
  seed: Number(OWED_SEED ?? 20261101),
  numRuns: Math.ceil(runs * Number(OWED_RUNS ?? 1)),
})

export type Files = Readonly<Record<string, string>>

/** The notebook as text, for a failure. */
export const show = (files: Files): string =>
  Object.entries(files)
    .map(([path, text]) => `── ${path}\n${text}`)
    .join('\n')

/** Runs `claim`; where it fails, the failure shows the notebook. */
export function holdsFor(files: Files, claim: () => void): void {
  try {
    claim()
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${show(files)}`, {
      cause: error,
    })
  }
}
