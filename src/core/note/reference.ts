// How a person or a note is named: by id, alias or name, bare or as a link.

/** A reference as written. */
export interface Reference {
  /** What is looked up: the link's target without folder, heading and `.md`, or the bare words. */
  readonly target: string
  /** What is shown: a link's label, else the target. */
  readonly label: string
  readonly form: 'bare' | 'wikilink' | 'link' | 'at'
}

const lastSegment = (target: string): string =>
  target
    .replace(/[#^].*$/s, '')
    .replace(/^.*\//s, '')
    .replace(/\.md$/i, '')
    .trim()

/** The reference inside `[[…]]`, given without the brackets; undefined where it names nothing (`[[#heading]]`). */
export function parseWikilink(inside: string): Reference | undefined {
  const bar = inside.indexOf('|')
  const target = lastSegment(bar < 0 ? inside : inside.slice(0, bar))
  if (target === '') return undefined
  const label = bar < 0 ? '' : inside.slice(bar + 1).trim()
  return { target, label: label || target, form: 'wikilink' }
}

/** The reference of a Markdown link to a note; undefined where it leads to anything else. */
export function parseLink(url: string, label: string): Reference | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(url) || !/\.md(#.*)?$/i.test(url)) return undefined
  let decoded = url
  try {
    decoded = decodeURIComponent(url)
  } catch {
    // a stray % is part of the name
  }
  const target = lastSegment(decoded)
  return target === '' ? undefined : { target, label: label || target, form: 'link' }
}

/** The reference that a whole value is: a wikilink, a Markdown link, `@id` or bare words; undefined where it is empty. */
export function parseReference(value: string): Reference | undefined {
  const text = value.trim()
  const wiki = /^\[\[([^[\]]+)\]\]$/.exec(text)
  if (wiki) return parseWikilink(wiki[1] ?? '')
  const link = /^\[([^\]]*)\]\(<?([^)>]+)>?\)$/.exec(text)
  if (link) return parseLink(link[2] ?? '', link[1] ?? '')
  const target = text.replace(/^@/, '')
  if (target === '') return undefined
  return { target, label: target, form: text.startsWith('@') ? 'at' : 'bare' }
}
