// Answers one action: reads what was said, does it, and says what came of it in JSON.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { UserError, exits } from '../../host/failure.ts'
import type { Workspace } from '../../host/workspace.ts'
import { type Action, actionFolder, type Fields, type Outcome, type Scene } from './action.ts'
import { actions } from './actions.ts'
import { readBody } from './body.ts'
import { awaitSaves } from './settle.ts'

const byPath: ReadonlyMap<string, Action> = new Map(actions.map((one) => [actionFolder + one.name, one]))

/** The paths that take an action. */
export const actionPaths: ReadonlySet<string> = new Set(byPath.keys())

const bodyMilliseconds = 10_000

/** Answers a request that the gate let pass, over `workspace`; the body may take `patience` milliseconds to arrive. */
export async function answerAction(
  request: IncomingMessage,
  response: ServerResponse,
  workspace: Workspace,
  patience = bodyMilliseconds,
): Promise<void> {
  const action = byPath.get(request.url ?? '')
  const body = await readBody(request, patience)
  if ('refusal' in body) {
    // What is still on its way is not waited for.
    response.setHeader('Connection', 'close')
    send(response, body.refusal.status, { refused: body.refusal.sentence })
  } else if (action) {
    const { settled, stop } = awaitSaves(workspace)
    const scene = { root: workspace.root, snapshot: workspace.current(), settled }
    const outcome = await outcomeOf(action, body.fields, scene)
    stop()
    send(response, 'status' in outcome ? outcome.status : 200, outcome)
  }
}

async function outcomeOf(action: Action, fields: Fields, scene: Scene): Promise<Outcome> {
  try {
    return await action.run(fields, scene)
  } catch (error) {
    if (error instanceof UserError) return { status: statusOf(error), refused: error.message }
    console.error(error)
    return {
      status: 500,
      refused: 'Something went wrong inside Owed; where it runs, the terminal says more.',
    }
  }
}

function statusOf({ exitCode }: UserError): 400 | 409 | 503 {
  if (exitCode === exits.call) return 400
  return exitCode === exits.environment ? 503 : 409
}

function send(response: ServerResponse, status: number, value: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(value))
}
