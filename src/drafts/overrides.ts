// Your own words for a message: files in the notebook's `templates/`, named after it.

export interface Override {
  /** Relative to the notebook, with `/`. */
  readonly file: string
  readonly text: string
}

/** The endings a template may have, the one that counts first. */
const endings = ['.liquid', '.md'] as const

/** The message a file is for, by its name: `templates/report.met.md` is for `report.met`. */
export const idFromPath = (path: string): string => path.replace(/^.*\//, '').replace(/\.(?:liquid|md)$/i, '')

/** The words that replace a message's own; `overrides` by path, or by the message's name. */
export function findOverride(overrides: ReadonlyMap<string, string>, id: string): Override | undefined {
  for (const ending of endings) {
    const path = `templates/${id}${ending}`
    const text = overrides.get(path)
    if (text !== undefined) return { file: path, text }
  }
  const text = overrides.get(id)
  return text === undefined ? undefined : { file: `templates/${id}.liquid`, text }
}
