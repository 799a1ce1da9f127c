// The second thread of a static build: it knows no notes, and prints the pages that the first one worked out.
import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import { helpReading } from '../../host/reading.ts'
import type { Frame } from '../views/frame.ts'
import type { LongPage } from '../views/long.ts'
import type { Beside, Message } from './threads.ts'

const { job, help, counters, folders } = workerData as Beside
const port = parentPort
if (!port) throw new Error('this runs in a thread of its own')

/** What the first thread sends, one by one: the next is taken out of its envelope only when it is wanted. */
function* received(from: MessagePort): Generator<Exclude<Message, 'end'>> {
  for (let count = 0; ; count++) {
    // sleeps while all that was sent has been taken
    Atomics.wait(counters.sent, 0, count)
    const { message: text } = receiveMessageOnPort(from) as { readonly message: string }
    const message = JSON.parse(text) as Message
    if (message === 'end') return
    yield message
    Atomics.add(counters.printed, 0, 1)
  }
}

/** The next messages, which are so many parts of a table. */
function* partsIn(messages: Iterator<Exclude<Message, 'end'>, unknown>, count: number): Generator<LongPage> {
  for (let part = 0; part < count; part++) {
    const next = messages.next()
    if (next.done === true || !('long' in next.value)) throw new Error('a part of a table is missing')
    yield next.value.long
  }
}

helpReading(help)
// what prints is loaded when the notes are read: the first thread waits for them
const [{ openProgram }, { openPress }] = [await import('../program/open.ts'), await import('./share.ts')]
const press = await openPress(job)
press.prepare(folders)
await (await openProgram(job.program)).loadPages()
let frame: Frame | undefined
const messages = received(port)
for (const message of messages) {
  if ('frame' in message) frame = message.frame
  else if ('address' in message) {
    const { address, locals, rest } = message
    await press.print(
      address,
      { ...locals, ...(frame && { frame }) },
      rest && { ...rest, parts: partsIn(messages, rest.parts) },
    )
  }
}
port.postMessage(press.share())
