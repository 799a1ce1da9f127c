// The typed fields of each sort of note, read from its YAML by the field table.
import { findNearest } from '../text/distance.ts'
import { none } from '../text/exact.ts'
import { fold } from '../text/fold.ts'
import { type Located, spanAt } from '../text/span.ts'
import { parseDay } from '../day/day.ts'
import { contactFields, introductionFields, meFields } from './fields.ts'
import type { ContactFields, IntroductionFields, IntroductionKind, MeFields } from './note.ts'
import { defaultPolicy } from './policy.ts'
import { readAway, readPolicy } from './policy-fields.ts'
import type { Reference } from './reference.ts'
import {
  readBoolean,
  readCadence,
  readDay,
  readList,
  readReference,
  readReferences,
  readText,
  readTexts,
  readWord,
  readZone,
  refuse,
  type Report,
} from './values.ts'
import type { FieldNode, ValueNode } from './yaml-node.ts'

type Reader<T> = (report: Report, field: string, node: ValueNode) => T

/** Reads a field by name where it is given. */
function readerOf(fields: readonly FieldNode[], report: Report) {
  return <T>(name: string, read: Reader<T>): T | undefined => {
    const field = fields.find(({ key }) => key === name)
    return field && read(report, name, field.value)
  }
}

/** Another vault's `type` says nothing here; only one that is nearly ours is wrong. */
function readType(report: Report, field: string, node: ValueNode): void {
  const words = [...contactFields.type.form, ...introductionFields.type.form]
  const written = node.kind === 'scalar' ? fold(node.text) : ''
  if (findNearest(written, words) !== undefined) readWord(report, field, node, words)
}

/** Names fields that are nearly known ones. */
function reportUnknown(fields: readonly FieldNode[], known: readonly string[], report: Report): void {
  for (const { key, keySpan } of fields) {
    if (known.includes(key)) continue
    const lower = key.toLowerCase().replaceAll('_', '-')
    const nearest = known.includes(lower) ? lower : findNearest(lower, known)
    if (nearest !== undefined) report({ code: 'field-unknown', span: keySpan, field: key, nearest })
  }
}

/** An object without its undefined properties. */
function defined<T extends object>(values: { [K in keyof T]: T[K] | undefined }): T {
  const given: Partial<T> = {}
  for (const name in values) {
    const value = values[name]
    if (value !== undefined) given[name] = value
  }
  return given as T
}

/** The fields of a contact. */
export function readContactFields(fields: readonly FieldNode[], report: Report): ContactFields {
  const field = readerOf(fields, report)
  reportUnknown(fields, Object.keys(contactFields), report)
  field('type', readType)
  return defined<ContactFields>({
    name: nonEmpty(field('name', readText)),
    aliases: field('aliases', readList) ?? none,
    tags: field('tags', readList) ?? none,
    email: field('email', readTexts) ?? none,
    phone: field('phone', readTexts) ?? none,
    links: field('links', readTexts) ?? none,
    org: field('org', readText),
    role: field('role', readText),
    location: field('location', readText),
    metAt: field('met-at', readText),
    met: field('met', readDay),
    through: field('through', readReference),
    offers: field('offers', readTexts) ?? none,
    seeks: field('seeks', readTexts) ?? none,
    cadence: field('cadence', readCadence),
    askFirst: field('ask-first', readBoolean) ?? false,
    archived:
      field('status', (tell, name, node) => readWord(tell, name, node, ['active', 'archived'] as const)) ===
      'archived',
  })
}

const nonEmpty = (text: Located<string> | undefined): Located<string> | undefined =>
  text && text.value !== '' ? text : undefined

const isBlank = (node: ValueNode): boolean =>
  (node.kind === 'empty' && node.cut === null) || (node.kind === 'scalar' && node.text.trim() === '')

/** The fields of an introduction; `id` is the file's, whose date counts where `date:` is left out. */
export function readIntroductionFields(
  fields: readonly FieldNode[],
  id: string,
  report: Report,
): IntroductionFields {
  const field = readerOf(fields, report)
  const given = (name: string): boolean => fields.some(({ key, value }) => key === name && !isBlank(value))
  reportUnknown(fields, Object.keys(introductionFields), report)
  field('type', readType)
  const kind =
    field('kind', (tell, name, node) => readWord(tell, name, node, introductionFields.kind.form)) ??
    (given('parties') ? 'made' : given('ask') ? 'requested' : 'received')
  const form =
    field('form', (tell, name, node) => readWord(tell, name, node, introductionFields.form.form)) ??
    'introduction'
  const day = parseDay(id.slice(0, 10))
  const named =
    day !== undefined && !/^\d/.test(id.slice(10)) ? { value: day, span: spanAt(0, 0) } : undefined
  const parties = field('parties', readReferences) ?? none
  const wanted = field('wanted', readText)
  const required = requiredFields(kind, form === 'lead' || form === 'advice')
  for (const [name, hint] of required)
    if (!given(name) && !(name === 'date' && named))
      report({ code: 'field-missing', span: spanAt(0, 3), field: name, hint })
  if (kind === 'made') checkParties(fields, parties, wanted, report)
  return defined<IntroductionFields>({
    kind,
    form,
    date: field('date', readDay) ?? named,
    introducer: field('introducer', readReference),
    to: field('to', readReferences) ?? none,
    parties,
    for: field('for', readReference),
    wanted,
    ask: field('ask', readText),
    because: nonEmpty(field('because', readText)),
    purpose: field('purpose', readText),
    goal: nonEmpty(field('goal', readText)),
    tags: field('tags', readList) ?? none,
  })
}

function requiredFields(
  kind: IntroductionKind,
  needsNobody: boolean,
): readonly (readonly [string, string])[] {
  const date = ['date', 'date: YYYY-MM-DD'] as const
  switch (kind) {
    case 'made':
      return [['parties', 'parties: [one, another]'], date]
    case 'requested':
      return [['introducer', 'introducer: whom you asked'], date, ['ask', 'ask: one clear sentence']]
    case 'received':
      return needsNobody
        ? [['introducer', 'introducer: who gave it to you'], date]
        : [['introducer', 'introducer: who introduces you'], date, ['to', 'to: whom you were introduced to']]
  }
}

function checkParties(
  fields: readonly FieldNode[],
  parties: readonly Located<Reference>[],
  wanted: Located<string> | undefined,
  report: Report,
): void {
  const node = fields.find(({ key }) => key === 'parties')?.value
  if (!node || node.kind === 'empty' || node.kind === 'unreadable' || parties.length > 1) return
  if (node.kind === 'scalar' && parties.length === 0) return
  const items = node.kind === 'list' && node.link === null ? node.items.length : 1
  if (items === 1 && wanted === undefined)
    refuse(report, 'parties', node, 'two people or more, or one and whom they look for in `wanted:`')
  if (items === 0) refuse(report, 'parties', node, 'the people you introduce to each other')
}

/** The fields of me.md. */
export function readMeFields(fields: readonly FieldNode[], report: Report): MeFields {
  const field = readerOf(fields, report)
  reportUnknown(fields, Object.keys(meFields), report)
  return defined<MeFields>({
    name: nonEmpty(field('name', readText)),
    email: field('email', readTexts) ?? none,
    timezone: field('timezone', readZone),
    offers: field('offers', readTexts) ?? none,
    seeks: field('seeks', readTexts) ?? none,
    away: field('away', (tell, _name, node) => readAway(tell, node)) ?? none,
    policy: field('policy', (tell, _name, node) => readPolicy(tell, node)) ?? defaultPolicy,
    sampleAsOf: field('sample-as-of', readDay),
  })
}
