// The second thread of a static build: it knows no notes, and prints the pages that the first one worked out.
import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import { openPress } from './share.ts'
import type { Beside, Sheet } from './threads.ts'

const { job, counters } = workerData as Beside
const port = parentPort
if (!port) throw new Error('this runs in a thread of its own')

/** What the first thread sends, one by one: the next is taken out of its envelope only when it is wanted. */
function* received(from: MessagePort): Generator<Sheet> {
  for (let count = 0; ; count++) {
    // sleeps while all that was sent has been taken
    Atomics.wait(counters.sent, 0, count)
    const { message } = receiveMessageOnPort(from) as { readonly message: Sheet | 'end' }
    if (message === 'end') return
    yield message
  }
}

const press = await openPress(job)
for (const { address, entry } of received(port)) {
  await press.print(address, { entry })
  Atomics.add(counters.printed, 0, 1)
}
port.postMessage(press.share())
