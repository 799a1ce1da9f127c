// Running `owed new`.
import { type Creation, type Day, planContact, planIntroduction, type PlannedCreation } from '#core'
import { UserError, exits } from '../../../host/failure.ts'
import { type Operation, writeChanges } from '../../../host/write/write.ts'
import { canAsk } from '../../ask/ask.ts'
import type { Call } from '../../command.ts'
import { pathFromHere } from '../../open.ts'
import { wrap } from '../../wrap.ts'
import type { Asking } from './asking.ts'
import { readSort } from './options.ts'
import { readForWriting } from './read.ts'
import { contactValues, introductionValues } from './values.ts'
import { editEntry, makeFile, previewLines } from './written.ts'

/** Whether the call may ask, and open an editor: somebody sits there, and no program reads. */
const isManned = (call: Call): boolean => canAsk() && !call.on('json')

async function plan(call: Call): Promise<readonly [PlannedCreation, Day]> {
  const sort = await readSort(call, isManned(call))
  const { notebook, today } = readForWriting(call)
  let anybody = call.on('new-people')
  const asking: Asking = {
    ...{ call, notebook, today },
    canAsk: isManned(call),
    sayNew: () => {
      anybody = true
    },
  }
  const withFiles = !call.on('no-people')
  if (sort === 'contact') {
    const values = await contactValues(asking)
    return [planContact(notebook, today, values, { withFiles, anybody }), today]
  }
  const values = await introductionValues(sort, asking)
  return [planIntroduction(notebook, today, values, { withFiles, anybody }), today]
}

const rivalHint = 'Where it is somebody else, say so: --new-people.'

/** Names that can't be told any more, for people. */
function shakenLines(call: Call, { shaken }: Creation): readonly string[] {
  if (shaken.length === 0) return []
  return [
    '',
    ...wrap('A new name makes others unclear. Write the id there:', call.terminal.width),
    ...shaken.map(
      ({ file, line, column, message }) => `  ${pathFromHere(call, file)}:${line}:${column} ${message}`,
    ),
  ]
}

function report(call: Call, creation: Creation, operation: Operation | undefined, today: Day): void {
  const { id, files, says, shaken } = creation
  const [file, ...people] = files.map(({ path }) => path)
  if (call.on('json')) {
    const made = files.map(({ path }) => path)
    const whole = { today, id, file, made, unclear: shaken, operation: operation?.id ?? null }
    call.terminal.out(JSON.stringify(whole, null, 2))
    return
  }
  call.terminal.out(
    `${says}: ${pathFromHere(call, file ?? '')}`,
    ...people.map((path) => `New too: ${pathFromHere(call, path)}`),
    call.terminal.paint('dim', 'To take it back: owed undo'),
    ...shakenLines(call, creation),
  )
}

/** Runs the command; its record says what it takes. */
export async function run(call: Call) {
  const [creation, today] = await plan(call)
  if ('refused' in creation)
    throw new UserError(
      creation.isRival === true ? `${creation.refused} ${rivalHint}` : creation.refused,
      exits.call,
    )
  const changes = creation.files.map(makeFile)
  if (call.on('dry-run')) {
    const lines = previewLines(call, changes)
    if (call.on('json')) report(call, creation, undefined, today)
    else call.terminal.out(...lines, ...shakenLines(call, creation))
    return exits.clean
  }
  const operation = writeChanges(call.root, creation.says, changes)
  report(call, creation, operation, today)
  if (isManned(call) && !call.on('no-edit')) await editEntry(call, creation)
  return exits.clean
}
