// One stream of events for all open pages of the browser, which keeps only few connections to one server.
import { type News, listen } from './stream.ts'

// The page that holds the lock listens, and passes on what it hears; when it is closed, the next one does.
const lock = 'owed-events'
const question = 'what is new?'

// The server speaks every 20 s: who hears nothing for so long belongs to a stream that slept or hangs, and opens another.
const silenceMilliseconds = 50_000

/** Calls `tell` with all that is heard, and soon after the start with how things stand. */
export function hear(tell: (news: News) => void): void {
  const channel = new BroadcastChannel(lock)
  let heard = performance.now()
  let last: readonly News[] = []
  let stop = (): void => undefined

  const take = (news: News) => {
    heard = performance.now()
    tell(news)
  }
  const passOn = (news: News) => {
    last = [...last.filter(({ kind }) => kind !== news.kind && kind !== 'lost'), news]
    channel.postMessage(news)
    take(news)
  }
  const hold = (): Promise<never> => {
    stop = listen(passOn)
    return new Promise(() => undefined)
  }
  const queue = () => {
    navigator.locks.request(lock, hold).catch(() => {
      stop()
      queue()
    })
  }
  const takeOverIfSilent = () => {
    if (performance.now() - heard < silenceMilliseconds) return
    heard = performance.now()
    navigator.locks.request(lock, { steal: true }, hold).catch(() => stop())
  }

  channel.addEventListener('message', ({ data }: MessageEvent<News | typeof question>) => {
    if (data !== question) take(data)
    else for (const news of last) channel.postMessage(news)
  })
  channel.postMessage(question)
  queue()
  setInterval(takeOverIfSilent, silenceMilliseconds / 5)
  for (const sign of ['online', 'pageshow', 'focus']) addEventListener(sign, takeOverIfSilent)
}
