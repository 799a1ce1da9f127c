// `--json` over every story, from real files: it satisfies the schemas in src/cli/schema, and says what the story says.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import type { Diagnostic, Obligation } from '#core'
import { makeFolder } from '../host/folder.ts'
import { type Expected, readStories } from '../stories.ts'
import { runOwed } from './run.ts'

const validatorOf = (name: 'list' | 'check') => {
  const path = join(import.meta.dirname, `../../src/cli/schema/${name}.schema.json`)
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true })
  return ajv.compile(JSON.parse(readFileSync(path, 'utf8')) as object)
}
const validators = { list: validatorOf('list'), check: validatorOf('check') }

/** What a command prints, after its schema has had its say. */
async function printed(
  command: 'list' | 'check',
  root: string,
  ...args: readonly string[]
): Promise<unknown> {
  const { stdout, stderr } = await runOwed([command, '--json', '--notes', root, ...args], { cwd: root })
  expect(stderr).toBe('')
  const value = JSON.parse(stdout) as unknown
  const validate = validators[command]
  expect(validate(value), JSON.stringify(validate.errors)).toBe(true)
  return value
}

const ofStrength = (owed: readonly Obligation[], strength: Obligation['strength']) =>
  owed.filter((obligation) => obligation.strength === strength)

function expectStory(
  owed: readonly Obligation[],
  diagnostics: readonly Diagnostic[],
  expected: Expected,
): void {
  const found = diagnostics.map(
    ({ file, line, column, severity, code }) => `${file}:${line}:${column} ${severity} ${code}`,
  )
  if (expected.owed) {
    const duties = ofStrength(owed, 'duty')
    expect(duties).toMatchObject(expected.owed)
    expect(duties).toHaveLength(expected.owed.length)
  }
  if (expected.courtesies) expect(ofStrength(owed, 'courtesy')).toMatchObject(expected.courtesies)
  if (expected.diagnostics) expect(found).toEqual(expected.diagnostics)
}

describe.each(readStories())('$name', ({ files, on }) => {
  test.each(Object.entries(on))('%s', async (today, expected) => {
    const root = makeFolder(files)
    const all = (await printed('list', root, '--all', '--today', today)) as { owed: readonly Obligation[] }
    const near = (await printed('list', root, '--today', today)) as { owed: readonly Obligation[] }
    const { diagnostics } = (await printed('check', root, '--today', today)) as {
      diagnostics: readonly Diagnostic[]
    }
    expectStory(all.owed, diagnostics, expected)
    expect(all.owed).toEqual(expect.arrayContaining([...near.owed]))
  })
})
