// The second thread of a static build: reads the notebook for itself, and renders pages beside the first.
import { parentPort, workerData } from 'node:worker_threads'
import { stretchesOf } from './ahead.ts'
import { completeSnapshot, openNotebook, printOf } from './job.ts'
import { deal, openPress } from './share.ts'
import type { Beside, FromFirst, FromSecond } from './threads.ts'

const { job, own, counters } = workerData as Beside
const port = parentPort
if (!port) throw new Error('this runs in a thread of its own')

/** What the first thread says, as soon as it says it. */
const told = <Key extends keyof FromFirst>(what: Key): Promise<FromFirst[Key]> =>
  new Promise((resolve) => {
    port.on('message', (message: Partial<FromFirst>) => {
      const said = message[what]
      if (said) resolve(said)
    })
  })
const tell = (message: Partial<FromSecond>): void => {
  port.postMessage(message)
}

const [toldRead, toldAsked] = [told('read'), told('asked')]
const current = await openNotebook(job)
const print = printOf(job, current)
// the two work out one half each of what all pages need
const stretches = stretchesOf(current)
tell({ read: { print, stretches } })
const { print: theirs, diagnostics } = await toldRead
if (print === theirs) {
  const press = await openPress(job, await completeSnapshot(job, current, { diagnostics, stretches }))
  const { entries } = await toldAsked
  await press.run(deal(entries, counters.entries, 'back'))
  await press.run(deal(own, counters.own, 'back'))
  tell({ share: press.share() })
} else {
  // a note was saved between the two readings: what would be rendered here is of another notebook than the rest
  tell({ share: 'none' })
}
