// `prepare-commit-msg`: where no message was given, a first line from the events that are being committed.
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Notebook } from '#core'
import type { Repository } from '../../host/git/repository.ts'
import type { Call } from '../command.ts'
import { displayWidth } from '../width.ts'
import type { ChangedNotebook } from './changed.ts'
import { type Place, sayEvent } from './event-words.ts'
import { readStagedChange } from './read-change.ts'

// What Git's own tools show of a first line.
const longest = 72

interface Said {
  readonly key: string
  readonly words: string
}

function eventsIn({ entries }: Notebook, changed: ReadonlySet<string>): readonly Said[] {
  return [...changed].flatMap((path) => {
    const place: Place | undefined = entries.get(path)
    if (!place) return []
    return place.events.map((event) => ({
      key: [event.line.day, event.verb, event.words].join('\0'),
      words: sayEvent(event, place),
    }))
  })
}

/** The events that a change adds, in words, each once; an event in a renamed note is none. */
export function newEvents({ before, after, changed }: ChangedNotebook): readonly string[] {
  const known = new Map<string, number>()
  for (const { key } of eventsIn(before(), changed)) known.set(key, (known.get(key) ?? 0) + 1)
  const fresh = eventsIn(after, changed).filter(({ key }) => {
    const left = known.get(key) ?? 0
    known.set(key, left - 1)
    return left <= 0
  })
  return [...new Set(fresh.map(({ words }) => words))]
}

/** The events as one line that fits; empty where there are none. */
export function subjectOf(events: readonly string[]): string {
  let line = ''
  for (const [index, words] of events.entries()) {
    const next = line === '' ? words : `${line}; ${words}`
    const left = events.length - index
    const tail = left > 1 ? `; and ${left - 1} more` : ''
    if (line !== '' && displayWidth(next + tail) > longest) return upperFirst(`${line}; and ${left} more`)
    line = next
  }
  return upperFirst(line)
}

const upperFirst = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** Whether nothing is written in a message yet, but for what Git says in comments below an empty line. */
const isBlank = (text: string): boolean => text.trim() === '' || /^\r?\n/.test(text)

/** Puts the line into the message file that Git names first, where the second word (what the message comes from) is missing. */
export async function suggestMessage(
  [file, source = '']: readonly string[],
  call: Call,
  repository: Repository,
  signal: AbortSignal,
): Promise<readonly string[]> {
  if (file === undefined || source !== '') return []
  const path = resolve(call.cwd, file)
  const text = readFileSync(path, 'utf8')
  if (!isBlank(text)) return []
  const change = await readStagedChange(repository, call.today, signal)
  const subject = change ? subjectOf(newEvents(change.changed)) : ''
  signal.throwIfAborted()
  if (subject !== '') writeFileSync(path, subject + (text === '' ? '\n' : text))
  return []
}
