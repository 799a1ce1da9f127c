// A message's template with its facts, or what is wrong with it.
import type { Template } from 'liquidjs'
import type { Diagnostic } from '#core'
import type { Facts } from './facts.ts'
import { getEngine } from './liquid.ts'
import type { Override } from './overrides.ts'
import { type Parts, partsOf, pointsFrom } from './parts.ts'
import type { DraftRecord } from './record.ts'
import { describeFailure, inspectTemplate, type Trouble } from './trouble.ts'

/** The code under which a template that fails is reported. */
export const templateCode = 'template-invalid'

/** A trouble in a file, as the check reports it. */
export const diagnose = (file: string, trouble: Trouble): Diagnostic => ({
  ...trouble,
  file,
  severity: 'error',
  code: templateCode,
})

/** A template rendered with facts, or why it can't be. */
export function renderText(text: string, facts: Facts): Parts | Trouble {
  const [trouble] = inspectTemplate(text)
  if (trouble) return trouble
  const engine = getEngine()
  try {
    return partsOf(String(engine.renderSync(engine.parse(text), facts)))
  } catch (error) {
    return describeFailure(text, error)
  }
}

// Neither a machine that was asleep in between nor a very long note may make a sound template fail.
const unhurried = { renderLimit: 600_000, memoryLimit: 1_000_000_000 }

const parsed = new Map<string, Template[]>()

/** A message's own words: its template is known to be sound, and read once. */
function renderOwn({ id, text }: DraftRecord, facts: Facts): Parts {
  const engine = getEngine()
  const template = parsed.get(id) ?? engine.parse(text)
  parsed.set(id, template)
  return partsOf(String(engine.renderSync(template, facts, unhurried)))
}

/** What a message says: its own words or those that replace them; the subject is its own where theirs have none. */
export function renderMessage(
  record: DraftRecord,
  override: Override | undefined,
  facts: Facts,
  isSpoken: boolean,
):
  | { readonly subject: string; readonly body: string; readonly spoken: readonly string[] }
  | { readonly failed: Diagnostic } {
  const own = renderOwn(record, facts)
  const parts = override ? renderText(override.text, facts) : own
  if ('message' in parts) return { failed: diagnose(override?.file ?? record.id, parts) }
  const asPoints = isSpoken && record.audience === 'them' && parts.spoken.length === 0
  const points = asPoints ? pointsFrom(parts.body, [facts.me.first, facts.me.name]) : parts.spoken
  return { subject: parts.subject ?? own.subject ?? '', body: parts.body, spoken: points }
}
