// The examples of every check and every rule hold.
import { describe, expect, it } from 'vitest'
import { checkNotebook, checks, getDay, makeAgenda, ruleIds, rules } from '#core'
import { notebookOf } from './notebook-of.ts'

describe.each(checks)('check $code', ({ code, examples, title, meaning, remedy }) => {
  it.each(examples.map((example, index) => ({ ...example, index })))(
    'example $index',
    ({ files, today, finds }) => {
      const found = checkNotebook(notebookOf(files), getDay(today ?? '2026-11-10'))
      const places = found.filter((each) => each.code === code)
      expect(places.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual(finds)
      for (const { message } of places) expect(message).toMatch(/[.?!]$/)
    },
  )
  it('has a wrong example and a right one, in which nothing at all is wrong', () => {
    const right = examples.filter(({ finds }) => finds.length === 0)
    expect(examples.some(({ finds }) => finds.length > 0)).toBe(true)
    expect(right.length).toBeGreaterThan(0)
    for (const { files, today } of right)
      expect(checkNotebook(notebookOf(files), getDay(today ?? '2026-11-10'))).toEqual([])
  })
  it('says what it means and what to do', () => {
    for (const words of [title, meaning, remedy]) expect(words.length).toBeGreaterThan(10)
  })
})

describe.each(rules)('rule $id', ({ id, examples }) => {
  it.each(examples.map((example, index) => ({ ...example, index })))(
    'example $index',
    ({ files, today, owed }) => {
      const found = makeAgenda(notebookOf(files), getDay(today)).filter(({ rule }) => rule === id)
      expect(found.map((each) => `${each.id} ${each.status} ${each.due}`)).toEqual(owed)
      for (const { sentence } of found) expect(sentence).not.toMatch(/undefined|null/)
    },
  )
})

it('has one record for every rule', () => {
  expect(rules.map(({ id }) => id)).toEqual([...ruleIds])
})
