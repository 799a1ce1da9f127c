// Every story: on each of its days exactly what it says is owed, a courtesy, wrong.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  checkNotebook,
  findPerson,
  getDay,
  ledgerOf,
  makeAgenda,
  type Obligation,
  reportsBackOf,
  stageOf,
} from '#core'
import { notebookOf } from './core/notebook-of.ts'
import { casesFolder, readStories, sharedCasesFolder } from './stories.ts'

/** The fields of each obligation that the story names, and only those. */
function narrow(
  found: readonly Obligation[],
  wanted: readonly Readonly<Record<string, unknown>>[],
): unknown[] {
  return found.map((obligation, index) => {
    const keys = Object.keys(wanted[index] ?? { id: '', status: '', due: '' }) as (keyof Obligation)[]
    return Object.fromEntries(keys.map((key) => [key, obligation[key]]))
  })
}

describe.each(readStories())('$name: $story', ({ files, on }) => {
  const notebook = notebookOf(files)
  it.each(Object.entries(on))('%s', (date, expected) => {
    const today = getDay(date)
    const agenda = makeAgenda(notebook, today)
    const duties = agenda.filter(({ strength }) => strength === 'duty')
    const courtesies = agenda.filter(({ strength }) => strength === 'courtesy')
    if (expected.owed) expect(narrow(duties, expected.owed)).toEqual(expected.owed)
    if (expected.courtesies) expect(narrow(courtesies, expected.courtesies)).toEqual(expected.courtesies)
    if (expected.diagnostics)
      expect(
        checkNotebook(notebook, today).map(
          ({ file, line, column, severity, code }) => `${file}:${line}:${column} ${severity} ${code}`,
        ),
      ).toEqual(expected.diagnostics)
    for (const [id, stage] of Object.entries(expected.stages ?? {})) {
      const introduction = notebook.introductions.find((each) => each.id === id)
      expect([id, introduction && stageOf(introduction, today)]).toEqual([id, stage])
    }
    for (const [id, counts] of Object.entries(expected.ledger ?? {})) {
      const person = findPerson(notebook, id)
      const ledger = person && ledgerOf(notebook, person, today)
      const found = Object.entries(counts).map(([key]) => [key, ledger?.[key as keyof typeof ledger].length])
      expect([id, Object.fromEntries(found)]).toEqual([id, counts])
    }
    for (const [id, stories] of Object.entries(expected.reportsBack ?? {})) {
      const person = findPerson(notebook, id)
      const found = person ? reportsBackOf(notebook, person, today) : []
      expect(Object.fromEntries(found.map(({ introduction, how }) => [introduction.id, how]))).toEqual(
        stories,
      )
    }
  })
})

describe('the shared stories', () => {
  it.skipIf(!existsSync(sharedCasesFolder))('are here as they were shared', () => {
    for (const name of readdirSync(sharedCasesFolder))
      expect(readFileSync(join(casesFolder, name), 'utf8')).toBe(
        readFileSync(join(sharedCasesFolder, name), 'utf8'),
      )
  })
})
