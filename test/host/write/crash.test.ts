// Killed at any step, a writer leaves each note old or new, never a mix; the next one settles the rest, and all of it can be undone.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listOperations, undoOperation } from '../../../src/host/write/undo.ts'
import { writeChanges } from '../../../src/host/write/write.ts'
import { stateOf } from '../../../src/host/write/state-folder.ts'
import { makeFolder, temporaryFolder, writeFiles } from '../folder.ts'
import { append, filesIn } from './notes.ts'
import { buildWriter, startWriter } from './program.ts'

const program = buildWriter()

/** How many chains of crashes to live through; more with OWED_CRASHES=300. */
const rounds = Number(process.env.OWED_CRASHES ?? 10)
const ana = 'contacts/ana.md'
const raj = 'contacts/raj.md'
const fresh = 'introductions/2026/new.md'
const gone = 'contacts/old.md'
const before: Readonly<Record<string, string>> = {
  [ana]: '\u00ef\u00bb\u00bf---\r\nname: Ana\r\n---\r\n\r\n- one\r\n- two',
  [gone]: 'old\n',
  [raj]: '---\nname: Raj\n---\n',
}

const makeNotes = () =>
  makeFolder(
    Object.fromEntries(Object.entries(before).map(([path, text]) => [path, Buffer.from(text, 'latin1')])),
  )

const line = '- 2026-11-22 thanked ana'
const taskFor = (root: string) => ({ root, append: [ana, raj], create: [fresh], remove: [gone], line })

const after: Readonly<Record<string, string | undefined>> = {
  [ana]: `${before[ana] ?? ''}\r\n${line}\n`,
  [raj]: `${before[raj] ?? ''}${line}\n`,
  [fresh]: `${line}\n`,
}

/** Asserts that each note is what it was or what it shall be; a new one may be empty where a disk knows no links. */
function expectWhole(root: string, withoutLinks: boolean): void {
  const files = filesIn(root)
  for (const path of [ana, raj, fresh, gone]) {
    const allowed = [before[path], after[path], ...(withoutLinks && path === fresh ? [''] : [])]
    expect(allowed, path).toContain(files[path])
  }
}

/** Lets a writer die at each of these steps in turn, and looks at what is left then and after the next writer. */
async function dieAt(kills: readonly number[], withoutLinks = false): Promise<'none' | 'all'> {
  const root = makeNotes()
  const state = temporaryFolder()
  for (const killAt of kills) {
    await startWriter(program, { ...taskFor(root), killAt, withoutLinks }, { XDG_STATE_HOME: state })
    expectWhole(root, withoutLinks)
  }
  process.env.XDG_STATE_HOME = state
  writeChanges(root, 'Wrote more', [append(raj, 'more')])
  const files = filesIn(root)
  const isThere = (path: string) => (files[path] ?? '').includes(line)
  const seen = [isThere(ana), isThere(raj), isThere(fresh), !(gone in files)]
  expect(new Set(seen).size, `killed at ${kills.join()}: ${seen.join()}`).toBe(1)
  expect(Object.keys(files).filter((path) => path.includes('.owed'))).toEqual([])
  const kept = readdirSync(join(stateOf(root), 'operations'))
  expect(kept.filter((name) => !/^\d+\.json$/.test(name))).toEqual([])

  const operations = listOperations(root)
  expect(operations).toHaveLength(seen[0] === true ? 2 : 1)
  operations.forEach(() => undoOperation(root))
  expect(filesIn(root)).toEqual(before)
  return seen[0] === true ? 'all' : 'none'
}

test('at every step of one change to four files', async () => {
  process.env.XDG_STATE_HOME = temporaryFolder()
  const ended = await startWriter(program, taskFor(makeNotes()))
  const steps = Number(ended.said)
  expect(steps).toBeGreaterThan(30)
  const outcomes: ('none' | 'all')[] = []
  const next = async (step: number): Promise<void> => {
    if (step >= steps) return
    outcomes[step] = await dieAt([step])
    await next(step + 2)
  }
  await Promise.all([next(0), next(1)])
  // once it is done it stays done
  expect(outcomes.join(' ')).toMatch(/^(?:none )+(?:all ?)+$/)
  await editAfter(outcomes.indexOf('all'))
})

/** Lets a writer die at the step before which all four files have their place, and somebody write where one went. */
async function editAfter(killAt: number): Promise<void> {
  const root = makeNotes()
  process.env.XDG_STATE_HOME = temporaryFolder()
  await startWriter(program, { ...taskFor(root), killAt })
  writeFiles(root, { [gone]: 'by hand\n' })
  writeChanges(root, 'Wrote more', [append(raj, 'more')])
  expect(filesIn(root)).toEqual({ ...before, [raj]: `${before[raj] ?? ''}more\n`, [gone]: 'by hand\n' })
  const [, first] = listOperations(root)
  expect(first?.files).toContainEqual(expect.objectContaining({ path: gone, before: before[gone] }))
}

test('again and again, while what the one before left is being settled', async () => {
  const kills = fc.array(fc.nat(74), { minLength: 2, maxLength: 4 })
  const property = fc.asyncProperty(kills, fc.boolean(), async (steps, withoutLinks) => {
    await dieAt(steps, withoutLinks)
  })
  await fc.assert(property, { numRuns: rounds })
})
