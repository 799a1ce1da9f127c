// The second thread of a static build: reads the notebook for itself, and renders pages beside the first.
import { parentPort, workerData } from 'node:worker_threads'
import { openNotebook, printOf } from './job.ts'
import { deal, openPress } from './share.ts'
import type { Asked, Beside } from './threads.ts'

const { job, own, counters } = workerData as Beside
const port = parentPort
if (!port) throw new Error('this runs in a thread of its own')

// the first thread says what else there is when it knows
const asked = new Promise<Asked>((resolve) => port.once('message', resolve))
const snapshot = await openNotebook(job)
const press = await openPress(job, snapshot)
await press.run(deal(own, counters.own))
const { print, entries } = await asked
const isSame = print === printOf(job, snapshot)
if (isSame) await press.run(deal(entries, counters.entries))
// a note was saved between the two readings: what was rendered here may be of another notebook than the rest
port.postMessage(isSame ? press.share() : null)
