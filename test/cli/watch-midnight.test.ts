// At midnight in the notebook's zone, and after a night's sleep, what became due is said once: with a clock of the test's own.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Call } from '../../src/cli/command.ts'
import { makeTerminal } from '../../src/cli/terminal.ts'
import { runWatch } from '../../src/cli/watching/run.ts'
import { voiceOf } from '../../src/cli/watching/voice.ts'
import { openWorkspace } from '../../src/host/workspace.ts'
import { makeFolder } from '../host/folder.ts'

const introduction = (to: string, date: string): string =>
  `---\nintroducer: ana\nto: ${to}\ndate: ${date}\n---\n`
const notes = {
  'me.md': '---\nname: Sam\ntimezone: Pacific/Auckland\noffers: [a]\nseeks: [b]\n---\n',
  'contacts/ana.md':
    '---\nname: Ana\n---\n- [ ] 2026-11-23 send her the deck\n- [ ] 2026-11-25 send her the book\n',
  'contacts/raj.md': '---\nname: Raj\n---\n',
  'introductions/raj.md': introduction('raj', '2026-11-16'),
}

/** A watch whose clock the test sets, the lines it said and the notifications it showed. */
async function watchAt(instant: string) {
  const root = makeFolder(notes)
  let now = new Date(instant)
  const clock = () => now
  const workspace = await openWorkspace({ root, watch: true, clock })
  onTestFinished(() => workspace.close())
  let text = ''
  const heard = new Set<() => void>()
  const output = {
    write(words: string) {
      text += words
      for (const listener of heard) listener()
    },
  }
  const shown: string[] = []
  const stop = new AbortController()
  const call: Call = {
    words: [],
    on: () => false,
    value: () => undefined,
    today: undefined,
    root,
    rootAsNamed: 'notes',
    cwd: root,
    terminal: makeTerminal({}, output, output),
    stop: stop.signal,
  }
  const notify = (_: string, words: string) => {
    shown.push(words)
    return Promise.resolve()
  }
  const running = runWatch({ call, workspace, voice: voiceOf(call), notify, clock })
  onTestFinished(async () => {
    stop.abort()
    await running
  })
  return {
    root,
    shown,
    text: () => text,
    setClock: (to: string) => {
      now = new Date(to)
    },
    says: (wanted: RegExp) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (wanted.test(text)) resolve()
        }
        heard.add(look)
        look()
      }),
  }
}

const count = (text: string, wanted: RegExp): number => Array.from(text.matchAll(wanted)).length

test('midnight is the notebook’s, and what became due is said once', async () => {
  const { text, shown, setClock, says, root } = await watchAt('2026-11-22T10:59:00Z')
  const raj = join(root, 'contacts/raj.md')
  writeFileSync(raj, '---\nname: Raj\n---\nSome words.\n')
  await says(/Saved; nothing changed/)
  expect(text()).not.toMatch(/ now\./)
  setClock('2026-11-22T11:00:01Z')
  await says(/It is Mon 23 Nov 2026 now\./)
  await says(/due +Send her the deck \(today\)/)
  writeFileSync(raj, '---\nname: Raj\n---\nOther words.\n')
  await says(/Saved; nothing changed[^]*Saved; nothing changed/)
  expect(count(text(), /It is /g)).toBe(1)
  expect(count(text(), /the deck/g)).toBe(1)
  expect(shown).toEqual(['Due: Send her the deck'])
}, 20_000)

test('after a sleep of days all that became due or lapsed meanwhile is said, in three lines', async () => {
  const { text, shown, setClock, says } = await watchAt('2026-11-22T10:59:00Z')
  const before = text().length
  setClock('2026-11-26T08:00:00Z')
  await says(/It is Thu 26 Nov 2026 now\./)
  await says(/\n.*\n.*\n.*\n/)
  const said = text().slice(before).trimEnd().split('\n')
  expect(said.length).toBeLessThanOrEqual(3)
  expect(said[1]).toMatch(/lapsed +Reach out to Raj \(8 days late\)/)
  expect(shown).toHaveLength(1)
  expect(shown[0]).toMatch(/Lapsed: Reach out to Raj/)
  expect(shown[0]).toMatch(/Due: Send her the deck/)
}, 20_000)
