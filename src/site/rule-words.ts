// A rule's words as a page shows them: its verbs set apart, and the policy's numbers in the place of their keys.
import { type Policy, policyDefaults, type PolicyKey, type Rule, spellDuration } from '#core'

export type RulePiece =
  | { readonly sort: 'text' | 'code'; readonly text: string }
  /** A number of the policy; `standard` is what it is unless the policy says otherwise, null where that is the same. */
  | { readonly sort: 'number'; readonly text: string; readonly standard: string | null }

/** A number that a rule goes by, under the key by which the policy can change it. */
export interface Setting {
  readonly key: string
  readonly value: string
  /** What it is unless the policy says otherwise; null where that is the same. */
  readonly standard: string | null
}

const apart = /(`[^`]+`|\{[a-z-]+\})/

const isKey = (key: string): key is PolicyKey => Object.hasOwn(policyDefaults, key)

/** Cuts a rule's words into pieces: text, what is written in notes, and numbers as this policy has them. */
export const rulePieces = (words: string, policy: Policy): readonly RulePiece[] =>
  words
    .split(apart)
    .filter((text) => text !== '')
    .map((text): RulePiece => {
      const inner = text.slice(1, -1)
      if (text.startsWith('`')) return { sort: 'code', text: inner }
      if (!text.startsWith('{') || !isKey(inner)) return { sort: 'text', text }
      return { sort: 'number', ...numberOf(inner, policy) }
    })

function numberOf(key: PolicyKey, { durations }: Policy): { text: string; standard: string | null } {
  const [own, standard] = [durations[key], policyDefaults[key]].map(spellDuration)
  return { text: own ?? '', standard: own === standard ? null : (standard ?? '') }
}

/** A number of the policy by its key. */
export function settingOf(key: PolicyKey, policy: Policy): Setting {
  const { text, standard } = numberOf(key, policy)
  return { key, value: text, standard }
}

/** How many nudges the policy allows. */
export const nudgesOf = ({ nudges }: Policy, standard: number): Setting => ({
  key: 'nudges',
  value: String(nudges),
  standard: nudges === standard ? null : String(standard),
})

/** The keys of the policy that a rule's words name, in order. */
export function keysOf({ opens, due, lapses, ends }: Rule): readonly PolicyKey[] {
  const found = [...`${opens} ${due} ${lapses ?? ''} ${ends}`.matchAll(/\{([a-z-]+)\}/g)]
  return [...new Set(found.map(([, key = '']) => key).filter(isKey))]
}
