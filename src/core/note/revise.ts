// The smallest edits of a note: an event more in its timeline, a promise's box ticked. Every other character stays as it is.
import type { Day } from '../day/day.ts'
import type { Span } from '../text/span.ts'
import { type Splice, splice } from '../text/splice.ts'
import { readBody, type TimelinePlace } from './body.ts'
import type { EntryNote, Note, PromiseLine, TimelineLine } from './note.ts'
import { readNote } from './read.ts'
import type { Revision } from './revision.ts'

const encoder = new TextEncoder()

/** The note that a changed text would be; its path and BOM stay. */
export const reread = ({ path, hasBom }: Note, text: string): Note =>
  readNote({ path, bytes: encoder.encode(hasBom ? `\uFEFF${text}` : text) })

const refuse = (sentence: string): Revision => ({ refused: sentence })

/** Why a note isn't written to at all; undefined where it may be. */
export function findObstacle(note: Note): string | undefined {
  const [problem] = note.problems.filter(
    ({ code }) => code === 'file-unreadable' || code === 'conflict-markers',
  )
  if (problem?.code === 'file-unreadable')
    return `${note.path} can’t be read as UTF-8 text, so it isn’t written to.`
  if (problem) return `${note.path} holds an unsolved conflict. Solve it first.`
  if (note.sort !== 'contact' && note.sort !== 'introduction')
    return `${note.path} is neither a contact nor an introduction, so nothing is recorded in it.`
  return note.sound
    ? undefined
    : `The frontmatter of ${note.path} can’t be read. Mend it first: owed check ${note.path}`
}

/** Whether it is a contact or an introduction. */
export const isEntry = (note: Note): note is EntryNote =>
  note.sort === 'contact' || note.sort === 'introduction'

/** A place between the items of a list, and how what comes there is set. */
interface Slot {
  readonly at: number
  readonly before: string
  readonly after: string
}

const lineEnd = (text: string): string => (/\r?\n/.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n')

/** What stands before the first word of an item: its indentation and its mark, a box left out. */
function markOf(text: string, item: Span): { readonly indent: string; readonly mark: string } {
  const lineStart = text.lastIndexOf('\n', item.start - 1) + 1
  const mark = /^(?:[-+*]|\d{1,9}[.)])[ \t]+/.exec(text.slice(item.start, item.end))?.[0] ?? '- '
  return { indent: text.slice(lineStart, item.start), mark: /^\d/.test(mark) ? mark : mark }
}

/** Whether the items of a list stand apart from each other. */
const isLoose = (text: string, items: readonly Span[]): boolean =>
  items.length > 1 &&
  items.slice(1).every(({ start }, index) => /\n[ \t]*\r?\n/.test(text.slice(items[index]?.end, start)))

/** Where an event of `day` goes among the items of a timeline. */
function slotAmong(note: EntryNote, { items }: TimelinePlace, day: Day): Slot | undefined {
  const { text } = note
  const dated = items.flatMap((item) => {
    const line = note.timeline.find(({ span }) => span.start >= item.start && span.end <= item.end)
    return line ? [{ item, day: line.day }] : []
  })
  const days = dated.map((each) => each.day)
  const pairs = days.slice(1).map((each, index) => [days[index] ?? each, each] as const)
  const falls = pairs.every(([a, b]) => b <= a) && pairs.some(([a, b]) => b < a)
  const before = falls
    ? dated.find((each) => each.day <= day)?.item
    : dated.some((each) => each.day <= day)
      ? undefined
      : dated[0]?.item
  const after = falls ? items.at(-1) : (dated.findLast((each) => each.day <= day)?.item ?? items.at(-1))
  const beside = before ?? after
  if (!beside) return undefined
  const { indent, mark } = markOf(text, beside)
  const end = lineEnd(text)
  const gap = isLoose(text, items) ? end : ''
  return before
    ? { at: before.start - indent.length, before: indent + mark, after: end + gap }
    : { at: beside.end, before: end + gap + indent + mark, after: '' }
}

/** Where the first event goes: below the heading, or below one of our own at the end. */
function slotAtBeginning({ text }: EntryNote, place: TimelinePlace | undefined): Slot {
  const end = lineEnd(text)
  if (place) {
    const below = /^\r?\n(?=[^\r\n])/.test(text.slice(place.heading.end)) ? end : ''
    const isLast = text.slice(place.heading.end).trim() === ''
    return { at: place.heading.end, before: `${isLast ? end : end + end}- `, after: below }
  }
  const isOpen = !text.endsWith('\n')
  const isTight = isOpen || !/(?:^|\n)[ \t]*\r?\n$/.test(text)
  const afterFence = /\n---[ \t]*\r?\n?$/.test(text) && text.startsWith('---')
  const gap = (isOpen ? end : '') + (isTight && !afterFence ? end : '')
  return { at: text.length, before: `${gap}## Timeline${end}- `, after: isOpen ? '' : end }
}

const sameLine = (a: TimelineLine, b: TimelineLine): boolean =>
  a.day === b.day && a.verb === b.verb && a.words === b.words

/** Whether `after` is `before` with exactly one event more, which can be read. */
function isOneMore(before: EntryNote, after: EntryNote, day: Day): boolean {
  const old = [...before.timeline]
  const more = after.timeline.filter((line) => {
    const at = old.findIndex((each) => sameLine(each, line))
    if (at >= 0) old.splice(at, 1)
    return at < 0
  })
  const [event] = more.length === 0 ? after.timeline.filter(({ day: own }) => own === day) : more
  return (
    old.length === 0 &&
    after.timeline.length === before.timeline.length + 1 &&
    event?.day === day &&
    event.readable &&
    after.promises.length === before.promises.length &&
    after.problems.length <= before.problems.length
  )
}

/** The note with a line more in its timeline, whatever that makes of it; refuses a note that can't be read there. */
export function withLine(note: Note, day: Day, words: string): Revision {
  const obstacle = findObstacle(note)
  if (obstacle !== undefined || !isEntry(note)) return refuse(obstacle ?? '')
  const { places } = readBody(note.text, note.body)
  const place = places.find(({ items }) => items.length > 0) ?? places[0]
  const slot = (place && slotAmong(note, place, day)) ?? slotAtBeginning(note, place)
  const line = `${slot.before}${day} ${words}${slot.after}`
  return { text: splice(note.text, [{ span: { start: slot.at, end: slot.at }, text: line }]) }
}

/**
 * The note with `words` (verb, clauses, text; one line) as an event of `day` in its timeline: beside the events of that day, the
 * way its dates run, written as its other items are; with a heading of its own where there is none. Refuses a note that can't
 * be read there, and a place where it wouldn't count as an event.
 */
export function addEvent(note: Note, day: Day, words: string): Revision {
  const revision = withLine(note, day, words)
  if ('refused' in revision || !isEntry(note)) return revision
  const after = reread(note, revision.text)
  return isEntry(after) && isOneMore(note, after, day)
    ? revision
    : refuse(
        `${note.path}: there is no safe place for “${day} ${words}” in its timeline. Write it there yourself.`,
      )
}

const nothing: readonly Splice[] = []

/** The note with a promise's box ticked; one written the way of Obsidian Tasks gets the day beside it. Refuses what can't be told apart. */
export function tickPromise(note: Note, promise: PromiseLine, day: Day): Revision {
  const obstacle = findObstacle(note)
  if (obstacle !== undefined || !isEntry(note)) return refuse(obstacle ?? '')
  const same = note.promises.filter(
    ({ slug, due, done }) => slug === promise.slug && due === promise.due && !done,
  )
  const [found] = same.length === 1 ? same : same.filter(({ span }) => span.start === promise.span.start)
  if (!found) return refuse(`${note.path}: the promise “${promise.text}” isn’t open there any more.`)
  const { box, span } = found
  const withEmoji = note.text.slice(span.start, span.end).includes('📅')
  const stamp = withEmoji ? [{ span: { start: span.end, end: span.end }, text: ` ✅ ${day}` }] : nothing
  const ticked = { span: { start: box.start + 1, end: box.end - 1 }, text: 'x' }
  const text = splice(note.text, [ticked, ...stamp])
  const after = reread(note, text)
  const kept = isEntry(after) && after.promises.filter(({ done }) => done).length
  const isTicked = kept === note.promises.filter(({ done }) => done).length + 1
  return isTicked
    ? { text }
    : refuse(`${note.path}: the box of “${promise.text}” can’t be ticked safely. Tick it yourself.`)
}
