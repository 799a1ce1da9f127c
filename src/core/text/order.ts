// The one order of texts: days, paths and ids compare by their code units, the same on every machine.

/** Below 0 where `a` comes first, above where `b` does, 0 where they are the same. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
