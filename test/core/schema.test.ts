// The JSON Schemas of the frontmatters accept what the check accepts, and refuse what it refuses.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const root = join(import.meta.dirname, '..', '..')
const ajv = new Ajv2020({ allowUnionTypes: true })
const validators = Object.fromEntries(
  ['contact', 'introduction', 'me'].map((name) => {
    const schema: unknown = JSON.parse(
      readFileSync(join(root, 'src/core/note/schema', `${name}.schema.json`), 'utf8'),
    )
    return [name, ajv.compile(schema as object)]
  }),
)

const frontmatter = (path: string): unknown =>
  parse(/^---\n([\s\S]*?)\n---\n/.exec(readFileSync(join(root, 'notes', path), 'utf8'))?.[1] ?? '')

describe('every note of the sample', () => {
  const paths = ['contacts', 'introductions'].flatMap((folder) =>
    readdirSync(join(root, 'notes', folder)).map((name) => `${folder}/${name}`),
  )
  it.each([...paths, 'me.md'])('%s satisfies its schema', (path) => {
    const sort = path === 'me.md' ? 'me' : path.startsWith('contacts/') ? 'contact' : 'introduction'
    const validate = validators[sort]
    expect([validate?.(frontmatter(path)), validate?.errors]).toEqual([true, null])
  })
})

describe('a wrong value', () => {
  it.each([
    ['contact', { cadence: 'often' }],
    ['contact', { 'ask-first': 'maybe' }],
    ['contact', { met: 'yesterday' }],
    ['introduction', { kind: 'recieved' }],
    ['introduction', { to: { name: 'Raj' } }],
    ['me', { policy: { 'reach-out': 2 } }],
    ['me', { policy: { weekends: 'never' } }],
    ['me', { away: [{ from: '2026-11-02' }] }],
  ])('in a %s is refused: %j', (sort, fields) => {
    expect(validators[sort]?.(fields)).toBe(false)
  })
})
