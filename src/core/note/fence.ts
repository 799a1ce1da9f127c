// Where a note's frontmatter begins and ends. Our guard decides; only what it accepts reaches gray-matter.
import matter from 'gray-matter'
import type { Span } from '../text/span.ts'
import { spanAt } from '../text/span.ts'
import type { Problem } from './problem.ts'

/** A note in two parts; `yaml` is null where it has no frontmatter that may be read. */
export interface Fence {
  readonly yaml: Span | null
  readonly body: Span
  readonly problem: Problem | null
}

/** The most frontmatter that is read, in UTF-16 code units. */
export const frontmatterLimit = 64 * 1024

/**
 * Splits a note (without BOM). Accepted is exactly `---` and blanks on the first line, and `---` and blanks on the
 * line that closes, each ended by LF or CRLF; every other spelling is a problem and its text is read by nobody.
 */
export function splitFence(text: string): Fence {
  const whole = { start: 0, end: text.length }
  const opening = /^---[ \t]*(?:\r?\n|$)/.exec(text)
  if (!opening) {
    const language = /^(---[ \t]*)([^\s-][^\r\n]*)/.exec(text)
    const [, before = '', word = ''] = language ?? []
    const problem: Problem = language
      ? {
          code: 'frontmatter-language',
          span: spanAt(before.length, word.trimEnd().length),
          language: word.trim(),
        }
      : { code: 'frontmatter-missing', span: spanAt(0, 0) }
    return { yaml: null, body: language ? skipTo(text, whole) : whole, problem }
  }
  const closing = /^---([^\r\n]*)$/gm
  closing.lastIndex = opening[0].length
  const close = opening[0].length >= text.length ? null : closing.exec(text)
  if (!close) {
    return {
      yaml: null,
      body: spanAt(text.length, 0),
      problem: { code: 'frontmatter-unclosed', span: spanAt(0, 3) },
    }
  }
  const body = {
    start: Math.min(text.length, close.index + close[0].length + lineEnd(text, close)),
    end: text.length,
  }
  const fail = (detail: string, span: Span): Fence => ({
    yaml: null,
    body,
    problem: { code: 'frontmatter-syntax', span, detail },
  })
  if (close[1]?.trim() !== '')
    return fail(
      'a line that begins with --- must hold nothing else: it closes the frontmatter',
      spanAt(close.index, close[0].length),
    )
  const yaml = { start: opening[0].length, end: close.index }
  if (yaml.end - yaml.start > frontmatterLimit) return fail('it is longer than 64 KiB', spanAt(0, 3))
  // what stands behind the closing line tells nothing of where that is: gray-matter takes the first `---` behind an LF
  const head = text[yaml.end - 1] === '\n' ? text.slice(0, body.start) : text
  return agrees(head, yaml)
    ? { yaml, body, problem: null }
    : fail('it can’t be told where it ends', spanAt(0, 3))
}

const lineEnd = (text: string, close: RegExpExecArray): number => {
  const at = close.index + close[0].length
  return text.startsWith('\r\n', at) ? 2 : at < text.length ? 1 : 0
}

/** The text behind a fence in another language, so that the promises there still count. */
function skipTo(text: string, whole: Span): Span {
  const close = /\n---[ \t]*(?:\r?\n|$)/.exec(text)
  return close ? { start: close.index + close[0].length, end: whole.end } : spanAt(text.length, 0)
}

const refuse = (): never => {
  throw new Error('only YAML is read')
}

/**
 * Whether gray-matter cuts out the same text. Every engine of its own is replaced, and options are always given, since
 * without them it answers from a cache of what it read before.
 */
function agrees(text: string, yaml: Span): boolean {
  let cut = ''
  const keep = (source: string): object => {
    cut = source
    return {}
  }
  matter(text, {
    language: 'yaml',
    delimiters: '---',
    engines: { yaml: keep, json: refuse, javascript: refuse, js: refuse, coffee: refuse, toml: refuse },
  })
  const ours = text.slice(yaml.start, yaml.end).trim()
  return cut.trim() === ours || (cut === '' && ours.replace(/^\s*#[^\n]*/gm, '').trim() === '')
}
