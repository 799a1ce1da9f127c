// A reference in the form it was written in, with another target.
import { quoteScalar } from '../../note/create.ts'
import type { Span } from '../../text/span.ts'
import type { Splice } from '../../text/splice.ts'
import type { Occurrence } from './occurrences.ts'

const replacePart = (
  whole: string,
  part: RegExp,
  made: (found: string) => string,
  base: number,
): Splice | undefined => {
  const match = part.exec(whole)
  const [start, end] = match?.indices?.[1] ?? []
  if (start === undefined || end === undefined) return undefined
  const span: Span = { start: base + start, end: base + end }
  return { span, text: made(whole.slice(start, end)) }
}

/** The last part of a link's target: behind its folder, before `.md`, a heading and a label (whose bar a table escapes). */
const inWikilink = /^\[\[\s*(?:[^|#^\]]*\/)?([^|#^\]/\\]*?)\s*(?:\.md)?\s*\\?(?:[|#^][^\]]*)?\]\]$/di

/** The last part of the address of a Markdown link, in angle brackets or without. */
const inLink = /\]\(\s*<?(?:[^)>#\s]*\/)?([^)>#/]*?)\.md(?:#[^)>\s]*)?>?(?:\s[^)]*)?\)$/di

/** An address where blanks and brackets would end it. */
const encoded = (id: string): string =>
  id.replace(/[\s()<>%"\\]/g, (found) =>
    encodeURIComponent(found).replace(/[()]/g, (bracket) => `%${bracket.charCodeAt(0).toString(16)}`),
  )

const atId = /^[\p{L}\p{N}](?:[\p{L}\p{N}._-]*[\p{L}\p{N}])?$/u
const plainWords = /^\p{L}[\p{L}\p{M}\p{N}.'’-]*(?: [\p{L}\p{M}\p{N}.'’-]+)*$/u

function writeBare({ span, place }: Occurrence, text: string, target: string): Splice {
  const written = text.slice(span.start, span.end)
  if (place === 'text') return { span, text: plainWords.test(target) ? target : `[[${target}]]` }
  const quote = /^["']/.exec(written)?.[0]
  if (quote !== undefined && !/["'\\]/.test(target)) return { span, text: `${quote}${target}${quote}` }
  return {
    span,
    text:
      quote === undefined && plainWords.test(target) && !target.includes(' and ')
        ? target
        : quoteScalar(target),
  }
}

/** In a value in single quotes one of its own is written twice. */
const inQuotes = (text: string, { start }: Span, target: string): string =>
  text.charAt(start - 1) === "'" ? target.replaceAll("'", "''") : target

/** The splice that gives the reference another target, and leaves all else of it; undefined where that can't be told. */
export function retarget(occurrence: Occurrence, text: string, target: string): Splice | undefined {
  const { span, form, place } = occurrence
  const written = text.slice(span.start, span.end)
  switch (form) {
    case 'wikilink':
      return replacePart(
        written,
        inWikilink,
        () => (place === 'frontmatter' ? inQuotes(text, span, target) : target),
        span.start,
      )
    case 'link': {
      const open = written.indexOf('](')
      const isAngled = written.charAt(open + 2) === '<'
      return replacePart(
        written.replace(/["']$/, ''),
        inLink,
        () => (isAngled ? target : encoded(target)),
        span.start,
      )
    }
    case 'at':
      return { span, text: atId.test(target) ? `@${target}` : `[[${target}]]` }
    case 'bare':
      return writeBare(occurrence, text, target)
  }
}
