// One file's bytes to a note. It never throws, whatever the bytes: what can't be read is a problem with a place.
import { findNearest } from '../text/distance.ts'
import { exact, none } from '../text/exact.ts'
import { fold } from '../text/fold.ts'
import { findLineStarts } from '../text/position.ts'
import { type Located, type Span, spanAt } from '../text/span.ts'
import { type Body, readBody } from './body.ts'
import { findConflict } from './conflict.ts'
import { splitFence } from './fence.ts'
import { readContactFields, readIntroductionFields, readMeFields } from './frontmatter.ts'
import { toNote } from './inline.ts'
import type { Note, TimelineLine } from './note.ts'
import { folderSort, isConflictCopy, pathId } from './path.ts'
import type { Problem, UnreadableReason } from './problem.ts'
import { readPromises } from './promises.ts'
import type { Reference } from './reference.ts'
import { readTimeline } from './timeline.ts'
import { readYaml } from './yaml.ts'
import type { FieldNode } from './yaml-node.ts'

/** A file of the notebook: its path, relative and with `/`, and its bytes or why they can't be had. */
export type NoteSource =
  | { readonly path: string; readonly bytes: Uint8Array }
  | { readonly path: string; readonly unreadable: UnreadableReason }

/** The largest file that is read, in bytes, and the most lines. */
export const noteLimit = 1024 * 1024
const lineLimit = 10_000

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function decode(bytes: Uint8Array): { readonly text: string } | { readonly reason: UnreadableReason } {
  if (bytes.length > noteLimit) return { reason: 'too-large' }
  try {
    return { text: decoder.decode(bytes) }
  } catch {
    return { reason: 'encoding' }
  }
}

/** Reads one file. What it is (contact, introduction, me, or none of ours) follows from its frontmatter, then its folder. */
export function readNote(source: NoteSource): Note {
  if ('unreadable' in source) return unreadable(source.path, source.unreadable)
  const decoded = decode(source.bytes)
  if ('reason' in decoded) return unreadable(source.path, decoded.reason)
  const hasBom = decoded.text.startsWith('\uFEFF')
  const text = hasBom ? decoded.text.slice(1) : decoded.text
  const lineStarts = findLineStarts(text)
  if (lineStarts.length > lineLimit) return unreadable(source.path, 'too-large')
  const id = pathId(source.path)
  const file = { path: source.path, id, key: fold(id), text, hasBom, lineStarts }
  if (isConflictCopy(source.path))
    return { ...file, ...blank, problems: [{ code: 'conflict-copy', span: spanAt(0, 0) }] }
  return readText(file)
}

type File = Pick<Note, 'path' | 'id' | 'key' | 'text' | 'hasBom' | 'lineStarts'>

const blank = {
  sort: 'other',
  body: { start: 0, end: 0 },
  timeline: none,
  promises: none,
  links: none,
  problems: none,
} as const

function unreadable(path: string, reason: UnreadableReason): Note {
  const id = pathId(path)
  const problems: Problem[] = [{ code: 'file-unreadable', span: spanAt(0, 0), reason }]
  return { path, id, key: fold(id), text: '', hasBom: false, lineStarts: [0], ...blank, problems }
}

function readText(file: File): Note {
  const { text, path, id } = file
  const problems: Problem[] = []
  const report = (problem: Problem): void => void problems.push(problem)
  const fence = splitFence(text)
  const conflict = findConflict(text)
  const yaml = fence.yaml ? readYaml(text, fence.yaml) : null
  const fields = yaml?.fields ?? null
  const sort =
    path === 'me.md' ? 'me' : findSort(file, fence.yaml === null || fields === null, fields ?? [], report)
  if (sort === undefined) {
    const other = findUnrecognised(file, fence.body, fields ?? [])
    return { ...file, ...blank, body: fence.body, problems: [...problems, ...other] }
  }
  if (conflict) report({ code: 'conflict-markers', span: conflict })
  const torn = conflict !== null && conflict.start < fence.body.start
  if (fence.problem && !torn && !(sort === 'me' && fence.problem.code === 'frontmatter-missing'))
    report(fence.problem)
  for (const problem of yaml?.problems ?? [])
    if (!torn || problem.code !== 'frontmatter-syntax') report(problem)
  const sound = fields !== null
  const body = readBody(text, fence.body)
  const timeline = readTimeline(body.events, report)
  if (body.outside) {
    const { item, heading, nearest } = body.outside
    report({ code: 'event-outside', span: toNote(item.inline, { start: 0, end: 10 }), heading, nearest })
  }
  const promises = readPromises(body.tasks, report)
  const read = {
    ...file,
    body: fence.body,
    timeline,
    promises,
    links: findTextLinks(body, timeline),
    problems,
    sound,
  }
  const given = fields ?? []
  const tell = sound ? report : () => undefined
  switch (sort) {
    case 'me':
      return { ...read, sort, fields: readMeFields(given, tell) }
    case 'contact':
      return { ...read, sort, fields: readContactFields(given, tell) }
    case 'introduction':
      return { ...read, sort, fields: readIntroductionFields(given, id, tell) }
  }
}

const wordOf = (fields: readonly FieldNode[], name: string): string => {
  const value = fields.find(({ key }) => key === name)?.value
  return value?.kind === 'scalar' ? fold(value.text) : ''
}
const kinds = ['received', 'made', 'requested']

/** The sort of entry that a file is; undefined for a file that is none. A broken frontmatter is judged by its lines. */
function findSort(
  { path, text }: File,
  broken: boolean,
  fields: readonly FieldNode[],
  report: (problem: Problem) => void,
): 'contact' | 'introduction' | undefined {
  const type = wordOf(fields, 'type')
  if (type === 'contact' || type === 'introduction') return type
  const folder = folderSort(path)
  if (folder) return folder
  if (kinds.includes(wordOf(fields, 'kind'))) return 'introduction'
  if (broken && text.startsWith('---')) {
    const lines = text.slice(0, 4096)
    if (/^type:[ \t]*["']?contact\b/im.test(lines)) return 'contact'
    if (
      /^(?:type:[ \t]*["']?introduction\b|kind:[ \t]*["']?(?:received|made|requested)\b|introducer:|parties:)/im.test(
        lines,
      )
    )
      return 'introduction'
  }
  for (const [name, words] of [
    ['type', ['contact', 'introduction']],
    ['kind', kinds],
  ] as const) {
    const field = fields.find(({ key }) => key === name)
    const near = findNearest(wordOf(fields, name), words)
    if (field && near !== undefined)
      report({
        code: 'entry-unrecognised',
        span: field.value.span,
        because: `\`${name}\` is nearly \`${near}\``,
      })
  }
  return undefined
}

/** A file outside both folders that looks like an entry but doesn't say so. */
function findUnrecognised({ text }: File, body: Span, fields: readonly FieldNode[]): readonly Problem[] {
  if (fields.some(({ key }) => key === 'type' || key === 'kind')) return []
  const field = fields.find(({ key }) => key === 'introducer' || key === 'parties')
  if (field) return [{ code: 'entry-unrecognised', span: field.keySpan, because: `it has \`${field.key}\`` }]
  const heading = /^#{1,6}[ \t]+timeline[ \t#]*$/im.exec(text.slice(body.start))
  if (!heading || readBody(text, body).events.length === 0) return []
  const span = spanAt(body.start + heading.index, heading[0].trimEnd().length)
  return [{ code: 'entry-unrecognised', span, because: 'it has a `Timeline`' }]
}

/** Links in the text that name nobody by themselves: all but those in the clauses of an event. */
function findTextLinks(body: Body, timeline: readonly TimelineLine[]): readonly Located<Reference>[] {
  const inlines = [...body.prose, ...body.tasks.map((task) => task.inline)]
  const links = inlines.flatMap((inline) =>
    inline.links
      .filter(({ value }) => value.form === 'wikilink')
      .map(({ value, span }) => ({ value, span: toNote(inline, span) })),
  )
  return exact(
    [...links, ...timeline.flatMap((line) => line.links)].sort((a, b) => a.span.start - b.span.start),
  )
}
