// The field table: every field of the three frontmatters, its form and its meaning. Reading, the JSON Schemas and the
// documentation are made from it.

/** How a field's value is written. */
export type FieldForm =
  | 'text'
  | 'texts' // one text or a list of them
  | 'date'
  | 'cadence' // a duration or `none`
  | 'reference'
  | 'references' // one reference or a list of them
  | 'boolean'
  | 'zone'
  | 'away'
  | 'policy'
  | readonly string[] // one of these words

export interface FieldRecord {
  readonly form: FieldForm
  readonly meaning: string
}

export const contactFields = {
  type: { form: ['contact'], meaning: 'says that this file is a contact, wherever it lies' },
  name: { form: 'text', meaning: 'in full; default: the file name, as a title' },
  aliases: { form: 'texts', meaning: 'other names they go by' },
  tags: { form: 'texts', meaning: 'free; the policy can set a cadence for one' },
  email: { form: 'texts', meaning: 'one or a list' },
  phone: { form: 'texts', meaning: 'one or a list' },
  links: { form: 'texts', meaning: 'pages of theirs' },
  org: { form: 'text', meaning: 'where they work' },
  role: { form: 'text', meaning: 'what they do there' },
  location: { form: 'text', meaning: 'where they live' },
  'met-at': { form: 'text', meaning: 'where you met' },
  met: { form: 'date', meaning: 'the day you first met; a first follow-up is owed' },
  through: { form: 'reference', meaning: 'who brought you together' },
  offers: { form: 'texts', meaning: 'what they can help with' },
  seeks: { form: 'texts', meaning: 'what is of value to them' },
  cadence: { form: 'cadence', meaning: 'how long to go at most without contact' },
  'ask-first': { form: 'boolean', meaning: 'never send anyone to them without their yes' },
  status: { form: ['active', 'archived'], meaning: 'an archived contact is owed only promises' },
} as const satisfies Readonly<Record<string, FieldRecord>>

export const introductionFields = {
  type: { form: ['introduction'], meaning: 'says that this file is an introduction, wherever it lies' },
  kind: { form: ['received', 'made', 'requested'], meaning: 'who introduces whom' },
  form: { form: ['introduction', 'referral', 'lead', 'advice'], meaning: 'what was received' },
  introducer: { form: 'reference', meaning: 'who introduces me, or whom I ask to' },
  date: { form: 'date', meaning: 'the day it happened, I took it on, or I asked' },
  to: { form: 'references', meaning: 'whom I am introduced to' },
  parties: { form: 'references', meaning: 'whom I introduce to each other' },
  for: { form: 'reference', meaning: 'the party that asked me for it' },
  wanted: { form: 'text', meaning: 'whom the one party looks for' },
  ask: { form: 'text', meaning: 'one clear sentence' },
  because: { form: 'text', meaning: 'why they have that relationship' },
  purpose: { form: 'text', meaning: 'what it is about' },
  goal: { form: 'text', meaning: 'what it serves; introductions with one goal belong together' },
  tags: { form: 'texts', meaning: 'free' },
} as const satisfies Readonly<Record<string, FieldRecord>>

export const meFields = {
  name: { form: 'text', meaning: 'your name' },
  email: { form: 'texts', meaning: 'one or a list' },
  timezone: { form: 'zone', meaning: 'an IANA zone; default: the machine’s' },
  offers: { form: 'texts', meaning: 'what you can help with' },
  seeks: { form: 'texts', meaning: 'what you look for' },
  away: { form: 'away', meaning: 'when nothing falls due: a list of {from, until}' },
  policy: { form: 'policy', meaning: 'your own numbers for the rules' },
  'sample-as-of': { form: 'date', meaning: 'freezes today, for a notebook that is a sample' },
} as const satisfies Readonly<Record<string, FieldRecord>>
