// "Open in my editor": starts the editor on a note, at a line.
import { join } from 'node:path'
import type { Action } from './action.ts'
import { neededIn, wrong } from './fields.ts'
import { launch } from './launch.ts'

/** `{path, line}`; only paths of notes in the notebook are taken. */
export const openAction: Action = {
  name: 'open',
  async run(fields, { root, snapshot }) {
    const path = neededIn(fields, 'path')
    const line = fields.line ?? 1
    if (!snapshot.notebook.notes.has(path)) throw wrong(`There is no note ${path}.`)
    if (typeof line !== 'number' || !Number.isInteger(line) || line < 1)
      throw wrong('A line is a number from 1.')
    const failure = await launch(join(root, path), line, process.env.OWED_EDITOR)
    if (failure === undefined) return { says: `Opened ${path} at line ${line}.` }
    return {
      status: 503,
      refused: `${failure} It is line ${line} of ${path}. To name your editor, start Owed with OWED_EDITOR, e.g. OWED_EDITOR=code npm start.`,
    }
  },
}
