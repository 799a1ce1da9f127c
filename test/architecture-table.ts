// Who may import whom: each folder with the folders it may import besides itself. The README prints this table.

/** A part of the code, what it is for, and the parts that it may import. `#core` is core's door, the only way in from outside. */
export interface Part {
  readonly folder: string
  readonly purpose: string
  readonly imports: readonly string[]
}

const text = 'src/core/text'
const day = 'src/core/day'
const note = 'src/core/note'
const notebook = 'src/core/notebook'
const story = 'src/core/story'
const door = '#core'

export const parts: readonly Part[] = [
  { folder: text, purpose: 'offsets, lines and columns, near misses', imports: [] },
  { folder: day, purpose: 'calendar days and durations', imports: [] },
  { folder: note, purpose: 'one file: its fields, timeline, promises, problems', imports: [text, day] },
  {
    folder: notebook,
    purpose: 'all files: who is who, whom each event is about',
    imports: [text, day, note],
  },
  {
    folder: story,
    purpose: 'an introduction as of a day: whose turn it is',
    imports: [text, day, note, notebook],
  },
  {
    folder: 'src/core/history',
    purpose: 'which commit first had a line',
    imports: [note],
  },
  {
    folder: 'src/core/checks',
    purpose: 'what is wrong, one file a check',
    imports: [text, day, note, notebook, story],
  },
  {
    folder: 'src/core/rules',
    purpose: 'what is owed, one file a rule',
    imports: [text, day, note, notebook, story],
  },
  {
    folder: 'src/core/agenda',
    purpose: 'obligations in order, stages, ledger',
    imports: [text, day, note, notebook, story, 'src/core/rules'],
  },
  {
    folder: 'src/core/record',
    purpose: 'how I did, as a whole and by month',
    imports: [text, day, note, notebook, story, 'src/core/rules', 'src/core/agenda'],
  },
  {
    folder: 'src/core/deeds',
    purpose: 'what a person did, as the smallest edit of a note',
    imports: [text, day, note, notebook, story, 'src/core/checks', 'src/core/rules', 'src/core/agenda'],
  },
  {
    folder: 'src/core/review',
    purpose: 'what is wrong and owed, kept up as notes change',
    imports: [text, day, note, notebook, 'src/core/checks', 'src/core/rules', 'src/core/agenda'],
  },
  {
    folder: 'src/host',
    purpose: 'disk, clock, watcher: the only place that touches anything',
    imports: [door],
  },
  { folder: 'src/drafts', purpose: 'what is owed as a message, from templates', imports: [door] },
  { folder: 'src/cli', purpose: 'the commands', imports: [door, 'src/host', 'src/drafts'] },
  {
    folder: 'src/site',
    purpose: 'page models, the gate, the server',
    imports: [door, 'src/host', 'src/drafts'],
  },
  { folder: 'src/components', purpose: 'markup from props', imports: ['src/site'] },
  {
    folder: 'src/layouts',
    purpose: 'the frame of every page',
    imports: ['src/site', 'src/components', 'src/styles'],
  },
  {
    folder: 'src/pages',
    purpose: 'one view each',
    imports: ['src/site', 'src/components', 'src/layouts', 'src/styles'],
  },
  { folder: 'src/styles', purpose: 'tokens and layers', imports: [] },
  {
    folder: 'scripts',
    purpose: 'what you run',
    imports: ['src/cli', 'src/site', 'src/host', 'src/drafts', door],
  },
]
