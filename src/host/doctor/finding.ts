// What the doctor says: one line about one thing, and what to do where it isn't well.

/** - `warning`: it works, but not as well as it could; `problem`: something doesn't work. */
export type Level = 'ok' | 'warning' | 'problem'

export interface Finding {
  /** What was looked at. */
  readonly about: 'node' | 'git' | 'repository' | 'hooks' | 'watching' | 'day' | 'notebook' | 'files'
  readonly level: Level
  readonly sentence: string
  /** What to do; none where all is well. */
  readonly remedy?: string
}

/** Whose health is looked at. */
export interface Patient {
  /** The notebook's folder, absolute. */
  readonly root: string
  /** As the person calls it. */
  readonly named: string
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
}

/** A finding that all is well with something. */
export const well = (about: Finding['about'], sentence: string): Finding => ({ about, level: 'ok', sentence })
