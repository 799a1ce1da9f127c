// Promises: tasks with a date, in the plain form and in that of Obsidian Tasks.
import { type Day } from '../day/day.ts'
import { exact } from '../text/exact.ts'
import { slug } from '../text/fold.ts'
import type { TaskItem } from './body.ts'
import { findAtIds } from './clauses.ts'
import { dateLike, readDate, suggestDates } from './dates.ts'
import { type Inline, readWords, toNote } from './inline.ts'
import type { PromiseLine } from './note.ts'
import type { Report } from './values.ts'

const leading = /^(?:[T ]\d{1,2}:\d{2}(?::\d{2})?)?[\s:–—,-]*/
const emojiDate = /(?:📅|✅|➕|⏳|🛫|❌)\uFE0F?\s*\d{4}-\d{2}-\d{2}/gu
const priorities = /(?:🔺|⏫|🔼|🔽|⏬)\uFE0F?/gu

/** Reads the tasks of a note that have a date; a date that can't be read is reported and makes no promise. */
export function readPromises(tasks: readonly TaskItem[], report: Report): readonly PromiseLine[] {
  return exact(tasks.flatMap((task) => readPromise(task, report) ?? []))
}

function readPromise(task: TaskItem, report: Report): PromiseLine | undefined {
  const { inline } = task
  const first = dateLike.exec(inline.mask)?.[0]
  const due = first === undefined ? readMarked(inline, '📅', report) : readAt(inline, 0, first, report)
  const doneOn = readMarked(inline, '✅', report) ?? null
  if (due === undefined) return undefined
  const start =
    first === undefined ? 0 : first.length + (leading.exec(inline.mask.slice(first.length))?.[0].length ?? 0)
  const words = readWords(inline, start, inline.words.length)
    .replace(emojiDate, ' ')
    .replace(priorities, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const text = words === '' ? 'keep what was promised' : words
  const links = inline.links.map(({ value, span }) => ({ value, span: toNote(inline, span) }))
  return {
    slug: slug(words) || 'promise',
    text,
    due,
    done: task.done,
    doneOn: task.done ? doneOn : null,
    links: [...links, ...findAtIds(inline, 0, inline.words.length)].sort(
      (a, b) => a.span.start - b.span.start,
    ),
    span: task.span,
    box: task.box,
  }
}

function readAt(inline: Inline, at: number, written: string, report: Report): Day | undefined {
  const day = readDate(written)
  if (day === undefined) {
    const span = toNote(inline, { start: at, end: at + written.length })
    report({ code: 'date-invalid', span, found: written, expected: suggestDates(written) })
  }
  return day
}

/** The date behind an emoji. */
function readMarked(inline: Inline, mark: string, report: Report): Day | undefined {
  const match = new RegExp(`${mark}\\uFE0F?\\s*(\\d[\\d./-]*)`, 'u').exec(inline.mask)
  if (!match?.[1]) return undefined
  return readAt(inline, match.index + match[0].length - match[1].length, match[1], report)
}
