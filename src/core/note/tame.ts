// Markdown that no person wrote, made harmless before it is parsed.

const specials = /[*_[\]<`!&()\\]/g
const mostSpecials = 400
const countSpecials = (text: string): number => text.match(specials)?.length ?? 0

/**
 * The text with what a Markdown parser needs minutes for (thousands of brackets or asterisks in one paragraph, deep
 * nesting) overwritten by letters. Its length and its lines stay, so every offset stays; ordinary text is unchanged.
 */
export function tameMarkdown(text: string): string {
  if (text.length < mostSpecials) return text
  const shallow = text.replace(/^(?:[ \t]*(?:[-+*>]|\d{1,9}[.)])[ \t]*){8,}|^[ \t]{24,}/gm, (run) =>
    run.replace(/[^\r\n]/g, 'x'),
  )
  if (countSpecials(shallow) <= mostSpecials) return shallow
  return shallow
    .split(/(?<=\n)(?=[ \t]*\r?\n|[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t])/)
    .map((block) => (countSpecials(block) > mostSpecials ? flattenBlock(block) : block))
    .join('')
}

/** A block without its marks; the lines that open and close code stay, or what is in it would count. */
const flattenBlock = (block: string): string =>
  block.replace(/^.*$/gm, (line) =>
    /^[ \t]*(?:`{3,}|~{3,})/.test(line) ? line : line.replace(specials, 'x'),
  )
