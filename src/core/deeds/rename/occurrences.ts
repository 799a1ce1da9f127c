// Every place of a note where somebody or something is named: fields, events, links and `@ids` in the text.
import { type Body, readBody } from '../../note/body.ts'
import { findAtIds } from '../../note/clauses.ts'
import { type Inline, toNote } from '../../note/inline.ts'
import type { Note } from '../../note/note.ts'
import { parseReference, parseWikilink, type Reference } from '../../note/reference.ts'
import type { Notebook } from '../../notebook/notebook.ts'
import type { Person } from '../../notebook/person.ts'
import type { Located, Span } from '../../text/span.ts'

/** A place where something is named. */
export interface Occurrence {
  readonly span: Span
  readonly target: string
  readonly form: Reference['form']
  readonly place: 'frontmatter' | 'text'
  /** Who is meant, where the notebook knows that of this place; undefined where the name alone must tell. */
  readonly person: Person | null | undefined
}

const inlinesOf = ({ prose, tasks, events }: Body): readonly Inline[] => [
  ...prose,
  ...tasks.map(({ inline }) => inline),
  ...events.map(({ inline }) => inline),
]

/** Notes that stand inside another (`![[…]]`): no references to people, but links to a file; not those in code. */
function findEmbedded({ words }: Inline): readonly Located<Reference>[] {
  const outside = words.replace(/(`+)[^`](?:[^]*?[^`])?\1(?!`)/g, (code) => ' '.repeat(code.length))
  return [...outside.matchAll(/!\[\[([^[\]\r\n]+)\]\]/g)].flatMap((match) => {
    const value = parseWikilink(match[1] ?? '')
    return value ? [{ value, span: { start: match.index + 1, end: match.index + match[0].length } }] : []
  })
}

/** Links and `@ids` of the body, whatever they stand in. */
function findInText({ text, body }: Note): readonly Occurrence[] {
  return inlinesOf(readBody(text, body)).flatMap((inline) => {
    const links = [...inline.links, ...findEmbedded(inline)].map(({ value, span }) => ({
      value,
      span: toNote(inline, span),
    }))
    return [...links, ...findAtIds(inline, 0, inline.words.length)].map(({ value, span }): Occurrence => ({
      ...{ span, target: value.target, form: value.form },
      ...{ place: 'text', person: undefined },
    }))
  })
}

/** Wikilinks of the frontmatter, in whatever field. */
const findInFields = ({ text, body }: Note): readonly Occurrence[] =>
  [...text.slice(0, body.start).matchAll(/\[\[([^[\]\r\n]+)\]\]/g)].flatMap(
    (match): readonly Occurrence[] => {
      const target = parseWikilink(match[1] ?? '')?.target
      const span = { start: match.index, end: match.index + match[0].length }
      return target === undefined
        ? []
        : [{ span, target, form: 'wikilink', place: 'frontmatter', person: undefined }]
    },
  )

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

function formOf(written: string): Reference['form'] {
  if (written.startsWith('@')) return 'at'
  return /^\[[^\]]*\]\(/.test(written) ? 'link' : 'bare'
}

/** What the notebook takes for references, in fields and events. */
function findMentions(notebook: Notebook, note: Note): readonly Occurrence[] {
  return (notebook.mentions.get(note.path) ?? []).map(({ span, person, place }) => {
    const written = note.text
      .slice(span.start, span.end)
      .replace(/^(["'])(.*)\1$/s, '$2')
      .trim()
    const form = formOf(written)
    return {
      ...{ span, form, person, target: parseReference(written)?.target ?? written },
      place: place === 'event' ? 'text' : 'frontmatter',
    }
  })
}

/** All of a note, in the order of its text; none overlaps another. */
export function findOccurrences(notebook: Notebook, note: Note): readonly Occurrence[] {
  const links = [...findInFields(note), ...findInText(note)]
  const mentions = findMentions(notebook, note)
  const known = links.map((link) => {
    const mention = mentions.find(({ span }) => overlaps(span, link.span))
    return mention ? { ...link, person: mention.person } : link
  })
  const bare = mentions.filter(({ span }) => !links.some((link) => overlaps(span, link.span)))
  return [...known, ...bare].sort((a, b) => a.span.start - b.span.start)
}
