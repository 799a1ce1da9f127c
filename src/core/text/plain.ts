// Quotes around a person's own words, cut where they are long.

/** `text` in typographic quotes on one line, at most `limit` characters of it. */
export function quote(text: string, limit = 60): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const characters = Array.from(line)
  return `“${characters.length > limit ? `${characters.slice(0, limit - 1).join('')}…` : line}”`
}
