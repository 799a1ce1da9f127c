// Text as a POSIX shell reads it back unchanged.

/** A word in single quotes: any text but a NUL, line breaks included. */
export const quote = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`
