// What is wrong with a template, at a place, in words.
import { nearest } from '#core'
import { getEngine, knownFilters, knownTags } from './liquid.ts'
import { exampleFacts } from './variables.ts'

/** Lines and columns from 1; the end is behind the last character. */
export interface Trouble {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  readonly message: string
  readonly expected: readonly string[]
}

interface Token {
  readonly begin: number
  readonly end: number
}

const placeAt = (text: string, offset: number) => {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - (before.lastIndexOf('\n') + 1) + 1 }
}

/** A trouble that spans `begin` to `end` of the text. */
function troubleAt(
  text: string,
  { begin, end }: Token,
  message: string,
  expected: readonly string[] = [],
): Trouble {
  const [start, stop] = [placeAt(text, begin), placeAt(text, Math.max(begin, end))]
  return { ...start, endLine: stop.line, endColumn: stop.column, message, expected }
}

const suggest = (word: string, known: readonly string[]): readonly string[] => {
  const near = nearest(word, known)
  return near === undefined ? [] : [near]
}

const otherTemplates = ['include', 'render', 'layout', 'block']

interface Reworded {
  readonly message: string
  readonly expected?: readonly string[]
  /** The word that is wrong, where it is one. */
  readonly word?: string
}

/** What the engine says, in our words. */
function reword(said: string): Reworded {
  const bare = said.replace(/, line:\d+, col:\d+.*$/s, '').replace(/, file:.*$/s, '')
  const named = (pattern: RegExp): string | undefined => pattern.exec(bare)?.[1]
  const filter = named(/^undefined filter: (.+)$/)
  if (filter !== undefined)
    return {
      message: `There is no filter “${filter}”.`,
      expected: suggest(filter, knownFilters),
      word: filter,
    }
  const tag = named(/^tag "(.+)" not found$/)
  if (tag !== undefined && otherTemplates.includes(tag))
    return { message: `A template stands alone: it can’t use “${tag}”.`, word: tag }
  if (tag !== undefined)
    return { message: `There is no tag “${tag}”.`, expected: suggest(tag, knownTags), word: tag }
  const variable = named(/^undefined variable: (.+)$/)
  if (variable !== undefined)
    return { message: `There is no variable “${variable}”.`, expected: suggest(variable, knownPaths) }
  const open = named(/^(?:tag|output) "?(.+?)"? not closed$/)
  if (open !== undefined) return { message: `“${open}” is never closed.` }
  if (bare.startsWith('parse length limit')) return { message: 'This template is too long.' }
  if (bare.includes('limit exceeded')) return { message: 'This template does too much: it was stopped.' }
  return { message: `This template can’t be read: ${bare}.` }
}

const isToken = (value: unknown): value is Token =>
  typeof value === 'object' && value !== null && 'begin' in value && 'end' in value

/** Where a word stands within a token; the token itself where it doesn't. */
function findWord(text: string, { begin, end }: Token, word: string): Token {
  const escaped = word.replace(/[^\w]/g, '\\$&')
  const found = new RegExp(`[|%-]\\s*(${escaped})\\b`, 'd').exec(text.slice(begin, end))
  const [from, to] = found?.indices?.[1] ?? [0, end - begin]
  return { begin: begin + from, end: begin + to }
}

/** What the engine threw, as a trouble; what isn't its own is a bug and goes on. */
export function describeFailure(text: string, error: unknown): Trouble {
  if (!(error instanceof Error)) throw error
  const { message, expected, word } = reword(error.message)
  const token = 'token' in error && isToken(error.token) ? error.token : { begin: 0, end: 0 }
  return troubleAt(text, word === undefined ? token : findWord(text, token, word), message, expected)
}

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** "person", "person.first" and so on. */
export const knownPaths: readonly string[] = Object.entries(exampleFacts).flatMap(([name, value]) =>
  isGroup(value) ? [name, ...Object.keys(value).map((key) => `${name}.${key}`)] : [name],
)

const ofLists = ['first', 'last', 'size']

/** Whether a path leads to something there can be. */
function isKnown(segments: readonly unknown[]): boolean {
  let at: unknown = exampleFacts
  for (const segment of segments) {
    if (Array.isArray(at)) {
      if (typeof segment === 'string' && !ofLists.includes(segment)) return false
      at = segment === 'size' ? 0 : (at as readonly unknown[])[0]
    } else if (typeof at === 'string') return segment === 'size'
    else if (typeof segment !== 'string' || !isGroup(at) || !Object.hasOwn(at, segment)) return false
    else at = at[segment]
  }
  return true
}

const fromLoops = new Set(['forloop'])

/** Everything wrong with a template that can be seen without rendering it, in order; its syntax first and alone. */
export function inspectTemplate(text: string): readonly Trouble[] {
  if (text.includes('\uFFFD'))
    return [troubleAt(text, { begin: 0, end: 0 }, 'This file can’t be read as UTF-8 text.')]
  const engine = getEngine()
  try {
    const { globals } = engine.analyzeSync(engine.parse(text))
    const lines = text.split('\n')
    const starts = lines.map((_, index) => lines.slice(0, index).join('\n').length + (index > 0 ? 1 : 0))
    return Object.entries(globals)
      .filter(([name]) => !fromLoops.has(name))
      .flatMap(([, uses]) => uses)
      .filter(({ segments }) => !isKnown(segments))
      .map(({ segments, location }) => {
        const path = segments.map(String).join('.')
        const begin = (starts[location.row - 1] ?? 0) + location.col - 1
        return troubleAt(
          text,
          { begin, end: begin + path.length },
          `There is no variable “${path}”.`,
          suggest(path, knownPaths),
        )
      })
      .sort((a, b) => a.line - b.line || a.column - b.column)
  } catch (error) {
    return [describeFailure(text, error)]
  }
}
