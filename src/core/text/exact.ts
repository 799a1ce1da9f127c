// Lists that are kept as long as a notebook: of exactly the room they need, since growing leaves some spare, and one for all empty ones.

/** The empty list. */
export const none: readonly never[] = []

/** The same items in a list without spare room. */
export const exact = <T>(items: readonly T[]): readonly T[] => (items.length === 0 ? none : items.slice())
