// JSON Schemas of the three frontmatters, made from the field table, for editors that complete and check YAML.
import { type FieldForm, type FieldRecord } from './fields.ts'
import { hookBlocks, policyDefaults, ruleIds } from './policy.ts'

type Schema = Readonly<Record<string, unknown>>

const text: Schema = { type: ['string', 'number', 'boolean'] }
const link: Schema = { type: 'array', items: { type: 'array', items: { type: 'string' } }, maxItems: 1 }
const listOf = (items: Schema): Schema => ({ anyOf: [items, { type: 'array', items }] })
const reference: Schema = { anyOf: [{ type: 'string' }, link] }
const date: Schema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}([T ].*)?$' }
const duration: Schema = { type: 'string', pattern: '^\\d{1,4}[dwmy]$' }
const ruleList: Schema = listOf({ enum: ruleIds })

const policy: Schema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    ...Object.fromEntries(Object.keys(policyDefaults).map((key) => [key, duration])),
    nudges: { type: 'integer', minimum: 0, maximum: 99 },
    weekends: { const: 'skip' },
    holidays: listOf(date),
    since: date,
    cadence: { type: 'object', additionalProperties: duration },
    off: ruleList,
    courtesy: ruleList,
    hooks: { type: 'object', additionalProperties: false, properties: { block: { enum: hookBlocks } } },
  },
}

const away: Schema = {
  type: 'object',
  required: ['from', 'until'],
  properties: { from: date, until: date },
}

function formSchema(form: FieldForm): Schema {
  switch (form) {
    case 'text':
      return { anyOf: [text, link] }
    case 'texts':
      return listOf({ anyOf: [text, link] })
    case 'date':
      return date
    case 'cadence':
      return { anyOf: [duration, { const: 'none' }] }
    case 'reference':
      return reference
    case 'references':
      return listOf(reference)
    case 'boolean':
      return { type: 'boolean' }
    case 'zone':
      return { type: 'string' }
    case 'away':
      return listOf(away)
    case 'policy':
      return policy
    default:
      return { enum: form }
  }
}

/** The JSON Schema (draft 2020-12) of a frontmatter with these fields; unknown fields are allowed, an empty one is too. */
export function makeSchema(title: string, fields: Readonly<Record<string, FieldRecord>>): Schema {
  const properties = Object.entries(fields).map(([name, { form, meaning }]) => [
    name,
    { anyOf: [formSchema(form), { type: 'null' }], description: meaning },
  ])
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title,
    type: 'object',
    properties: Object.fromEntries(properties),
  }
}
