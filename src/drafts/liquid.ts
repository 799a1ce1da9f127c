// The template engine, tamed: no files, no clock, no chance, no other template, and limits on what it may use.
import { Liquid } from 'liquidjs'
import { joinNames } from './people.ts'

const keptTags = [
  'assign',
  'capture',
  'case',
  'comment',
  'for',
  'break',
  'continue',
  'if',
  'unless',
  'raw',
  '#',
]
const keptFilters = [
  ...[
    'append',
    'prepend',
    'capitalize',
    'upcase',
    'downcase',
    'strip',
    'default',
    'replace',
    'remove',
    'split',
  ],
  ...[
    'first',
    'last',
    'join',
    'size',
    'slice',
    'map',
    'uniq',
    'reverse',
    'compact',
    'truncate',
    'truncatewords',
  ],
]

/** The filters of our own, with what each does. */
export const ownFilters: Readonly<Record<string, string>> = {
  and: 'joins a list: “a, b and c”',
  or: 'joins a list: “a, b or c”',
  stop: 'ends a sentence with a full stop, unless it ends with a mark of its own',
  upper_first: 'begins with a capital letter',
}

const refuse = (): never => {
  throw new Error('a template stands alone: it can’t read another file')
}

const noFiles = {
  exists: () => Promise.resolve(false),
  existsSync: () => false,
  readFile: refuse,
  readFileSync: refuse,
  resolve: (_: string, file: string) => file,
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : value == null ? '' : `${value as number}`
const wordsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map(textOf) : value == null ? [] : [textOf(value)]

const endSentence = (value: unknown): string => {
  const words = textOf(value).trim()
  return words === '' || /[.!?…]["”’»)]*$/u.test(words) ? words : `${words}.`
}

const raise = (value: unknown): string => {
  const words = textOf(value)
  const [first = ''] = words
  return first.toUpperCase() + words.slice(first.length)
}

function makeEngine(): Liquid {
  const engine = new Liquid({
    ...{ root: [], partials: [], layouts: [], fs: noFiles, dynamicPartials: false, relativeReference: false },
    ...{ strictVariables: true, strictFilters: true, ownPropertyOnly: true, cache: false },
    ...{ parseLimit: 65_536, renderLimit: 2_000, memoryLimit: 1_000_000 },
  })
  for (const name of Object.keys(engine.filters))
    if (!keptFilters.includes(name)) engine.unregisterFilter(name)
  const tags: Partial<typeof engine.tags> = engine.tags
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- the engine has no other way to take a tag away
  for (const name of Object.keys(tags)) if (!keptTags.includes(name)) delete tags[name]
  engine.registerFilter('and', (value: unknown) => joinNames(wordsOf(value), 'and') ?? '')
  engine.registerFilter('or', (value: unknown) => joinNames(wordsOf(value), 'or') ?? '')
  engine.registerFilter('stop', endSentence)
  engine.registerFilter('upper_first', raise)
  return engine
}

let engine: Liquid | undefined

/** The engine, made when it is first needed. */
export const getEngine = (): Liquid => (engine ??= makeEngine())

/** Every tag and filter that a template can use. */
export const knownTags: readonly string[] = keptTags
export const knownFilters: readonly string[] = [...keptFilters, ...Object.keys(ownFilters)]
