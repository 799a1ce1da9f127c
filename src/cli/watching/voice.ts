// How a watch speaks: in lines for a person, or in events for a program.
import { summarise } from '#core'
import type { Change, Findings } from '../changes.ts'
import type { Call } from '../command.ts'
import { count } from '../days.ts'
import { type WatchEvent, type When, eventOf, stateEvent } from './events.ts'
import { batchLines } from './lines.ts'
import { wrap } from '../wrap.ts'

/** Something about the watch itself, told before what changed. */
export interface News {
  readonly kind: 'day' | 'saved' | 'gone' | 'back'
  readonly sentence: string
}

/** The two ways to say the same. */
export interface Voice {
  /** What is watched, and how things stand. */
  begin(watching: string, findings: Findings, when: When): void
  batch(news: readonly News[], changes: readonly Change[], when: When): void
  /** What keeps the watch from being as it should. */
  trouble(sentence: string, now: Date): void
}

/** How many are owed and wrong, in a sentence or two. */
function spellState({ diagnostics, open }: Findings): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  const problems = [
    errors > 0 ? count(errors, 'error') : '',
    diagnostics.length > errors ? count(diagnostics.length - errors, 'warning') : '',
  ].filter((part) => part !== '')
  const notes = problems.length === 0 ? 'The notes read well.' : `In the notes: ${problems.join(' and ')}.`
  return `${summarise(open).sentence} ${notes}`
}

const inLines = (call: Call): Voice => {
  const { terminal } = call
  const { width } = terminal
  return {
    begin: (watching, findings) =>
      terminal.out(...wrap(`${watching}; Ctrl-C ends.`, width), ...wrap(spellState(findings), width)),
    batch: (news, changes, { now, today }) =>
      terminal.out(
        ...batchLines(call, {
          time: now.toTimeString().slice(0, 8),
          today,
          news: news.map(({ sentence }) => sentence),
          changes,
        }),
      ),
    trouble: (sentence) => terminal.err(sentence),
  }
}

const inEvents = (call: Call): Voice => {
  const print = (event: WatchEvent) => {
    call.terminal.out(JSON.stringify(event))
  }
  return {
    begin: (watching, findings, when) =>
      print(stateEvent('watching', `${watching}. ${spellState(findings)}`, when)),
    batch: (news, changes, when) => {
      for (const { kind, sentence } of news) print(stateEvent(kind, sentence, when))
      for (const change of changes) print(eventOf(change, when))
    },
    trouble: (sentence, now) => print(stateEvent('trouble', sentence, { now })),
  }
}

/** The voice that a call asks for: events with `--json`, else lines. */
export const voiceOf = (call: Call): Voice => (call.on('json') ? inEvents(call) : inLines(call))
