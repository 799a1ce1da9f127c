// The notebook that a new entry goes into: an empty folder will do, for it is where one begins.
import { type Day, makeNotebook, type Notebook } from '#core'
import { refuseMissing } from '../../../host/beginning.ts'
import { openShelf } from '../../../host/shelf.ts'
import { todayOf } from '../../../host/snapshot.ts'
import type { Call } from '../../command.ts'

/** The notebook of a call as it is now, with its day; refuses a folder that isn't there or can't be read (UserError, 3). */
export function readForWriting(call: Call): { readonly notebook: Notebook; readonly today: Day } {
  refuseMissing(call.root, call.rootAsNamed)
  const notebook = makeNotebook(openShelf(call.root).notes())
  return { notebook, today: todayOf(notebook, call.today).today }
}
