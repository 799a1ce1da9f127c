// A discharged obligation in a few words: its own sentence, told as done.
import type { Obligation } from './obligation.ts'

// What the sentences of the rules begin with, and what that is once it is done.
const past: Readonly<Record<string, string>> = {
  Act: 'acted',
  Answer: 'answered',
  Apologise: 'apologised',
  Ask: 'asked',
  Get: 'got',
  Give: 'gave',
  Help: 'helped',
  Introduce: 'introduced',
  Let: 'let',
  Nudge: 'nudged',
  Reach: 'reached',
  Remind: 'reminded',
  Tell: 'told',
  Thank: 'thanked',
  Write: 'wrote',
}

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1)

/** "told Ana how it went with Raj" for "Tell Ana how it went with Raj"; a promise is "kept: send her the deck". */
export function sayDone({ rule, sentence }: Pick<Obligation, 'rule' | 'sentence'>): string {
  if (rule === 'promise') return `kept “${lowerFirst(sentence)}”`
  // what was named, or that nobody was, is the note's to tell
  if (rule === 'find')
    return `gave ${/^Name somebody for (.+), or say no:/.exec(sentence)?.[1] ?? 'them'} an answer`
  const short = sentence.replace(/: .*$/, '')
  const [first = ''] = short.split(' ', 1)
  return `${past[first] ?? lowerFirst(first)}${short.slice(first.length)}`
}
