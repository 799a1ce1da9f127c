// The watch itself: follows a workspace, and says in batches what changed since it last spoke.
import type { Note } from '#core'
import type { Notifier } from '../../host/notify.ts'
import type { Snapshot, Workspace } from '../../host/workspace.ts'
import { type Change, type Findings, changesBetween } from '../changes.ts'
import type { Call } from '../command.ts'
import { spellDayInFull } from '../days.ts'
import { sampleNote } from '../open.ts'
import { makeBatches } from './batches.ts'
import type { When } from './events.ts'
import { makeNotices } from './notices.ts'
import type { News, Voice } from './voice.ts'

/** What a watch follows and what it speaks with. */
export interface Watched {
  readonly call: Call
  readonly workspace: Workspace
  readonly voice: Voice
  readonly notify: Notifier | undefined
  readonly clock: () => Date
}

const nothing: News = { kind: 'saved', sentence: 'Saved; nothing changed in what is wrong or owed.' }

function newsBetween(call: Call, before: Snapshot, after: Snapshot): readonly News[] {
  const news: News[] = []
  if (after.gone && !before.gone)
    news.push({
      kind: 'gone',
      sentence: `The notebook at ${call.rootAsNamed} is gone. What was read stands until it is back.`,
    })
  if (!after.gone && before.gone)
    news.push({ kind: 'back', sentence: `The notebook at ${call.rootAsNamed} is back.` })
  if (after.today !== before.today)
    news.push({ kind: 'day', sentence: `It is ${spellDayInFull(after.today)} now.` })
  return news
}

const untilStopped = (stop: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (stop.aborted) resolve()
    else stop.addEventListener('abort', () => resolve(), { once: true })
  })

/** A notifier that fails is told once, and never ends the watch. */
function makeTeller(notify: Notifier | undefined, tell: (sentence: string) => void) {
  let failed = false
  return (text: string): void => {
    notify?.('Owed', text).catch((error: unknown) => {
      if (failed) return
      failed = true
      tell(`A notification couldn’t be shown: ${error instanceof Error ? error.message : String(error)}`)
    })
  }
}

/** The notes as they were when the watch last spoke: those that changed since are kept from the first change on. */
function makeMemory() {
  const before = new Map<string, Note | undefined>()
  return {
    remember({ replaced }: Snapshot) {
      for (const [path, note] of replaced) if (!before.has(path)) before.set(path, note)
    },
    /** The two moments; what changes after this is remembered anew. */
    compare(told: Snapshot, now: Snapshot): readonly Change[] {
      const { notes } = now.notebook
      const get = (path: string) => (before.has(path) ? before.get(path) : notes.get(path))
      const changes = changesBetween({ ...findingsOf(told), notebook: { notes: { get } } }, now)
      before.clear()
      return changes
    },
  }
}

const findingsOf = ({ diagnostics, open }: Snapshot): Findings => ({ diagnostics, open })

/** Says how things stand, then each batch of changes, until the call is stopped. The workspace stays the caller's. */
export async function runWatch({ call, workspace, voice, notify, clock }: Watched): Promise<void> {
  let told = workspace.current()
  const memory = makeMemory()
  const notices = makeNotices(told.open)
  const show = makeTeller(notify, (sentence) => voice.trouble(sentence, clock()))
  const when = (): When => ({ now: clock(), today: told.today })
  voice.begin(`Watching ${call.rootAsNamed}${sampleNote(told)}`, told, when())

  const batches = makeBatches(() => {
    const now = workspace.current()
    const changes = memory.compare(told, now)
    const news = newsBetween(call, told, now)
    told = now
    voice.batch(news.length + changes.length > 0 ? news : [nothing], changes, when())
    const text = notices.textFor(changes)
    if (text !== undefined) show(text)
  })
  const unsubscribe = workspace.subscribe((after) => {
    memory.remember(after)
    batches.add()
  })
  await untilStopped(call.stop)
  unsubscribe()
  batches.end()
}
