// Questions in a terminal: one of many, several of many, a line of text. What they need is loaded when the first is asked.
import type { Readable, Writable } from 'node:stream'

/** Something to choose. */
export interface Choice {
  readonly value: string
  readonly label: string
  /** More about it, shown where it stands. */
  readonly hint?: string
}

/** Where a question is asked and answered; the process's own terminal where it isn't said. */
export interface Place {
  readonly input?: Readable
  readonly output?: Writable
}

export interface Pick extends Place {
  readonly message: string
  /** All there is to choose; a function gives what fits the words typed so far. */
  readonly choices: readonly Choice[] | ((typed: string) => readonly Choice[])
}

/** Whether somebody sits there who can be asked: both streams are a terminal that has some width and can move its cursor. */
export const canAsk = (): boolean =>
  process.stdin.isTTY && process.stdout.isTTY && process.stdout.columns > 0 && process.env.TERM !== 'dumb'

// A note's own control characters would move the cursor or hide words.
const tame = (text: string): string =>
  // eslint-disable-next-line no-control-regex
  text.replace(/[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g, '\uFFFD')

const bare = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** The choices in which every word typed begins a word, in any case and without accents; where none is, those that hold them. */
export function fitting(choices: readonly Choice[], typed: string): readonly Choice[] {
  const words = bare(typed).split(/\s+/)
  const texts = choices.map(({ value, label, hint = '' }) => ` ${bare(`${label} ${hint} ${value}`)}`)
  const isIn = (text: string, word: string) =>
    text.split(/[^\p{L}\p{N}]+/u).some((each) => each.startsWith(word)) || text.includes(` ${word}`)
  const starting = choices.filter((_, index) => words.every((word) => isIn(texts[index] ?? '', word)))
  if (starting.length > 0) return starting
  return choices.filter((_, index) => words.every((word) => texts[index]?.includes(word)))
}

function optionsOf({ message, choices, ...place }: Pick) {
  const find = typeof choices === 'function' ? choices : (typed: string) => fitting(choices, typed)
  return {
    ...place,
    message: tame(message),
    maxItems: 10,
    filter: () => true,
    options(this: { readonly userInput: string }) {
      return find(this.userInput.trim()).map(({ value, label, hint }) => ({
        value,
        label: tame(label),
        ...(hint !== undefined && hint !== '' && { hint: tame(hint) }),
      }))
    },
  }
}

/** Lets one be chosen, found by typing; its value, or undefined where the person would rather not. */
export async function pickOne(pick: Pick): Promise<string | undefined> {
  const { autocomplete, isCancel } = await import('@clack/prompts')
  const picked = await autocomplete<string>({
    ...optionsOf(pick),
    validate: (value) => (value === undefined ? 'Nothing here fits: type something else.' : undefined),
  })
  return isCancel(picked) ? undefined : picked
}

/** Lets several be chosen, at least one; their values, or undefined where the person would rather not. */
export async function pickMany(pick: Pick): Promise<readonly string[] | undefined> {
  const { autocompleteMultiselect, isCancel } = await import('@clack/prompts')
  const picked = await autocompleteMultiselect<string>({ ...optionsOf(pick), required: true })
  return isCancel(picked) ? undefined : picked
}

export interface TextQuestion extends Place {
  readonly message: string
  /** An example, shown while nothing is typed. */
  readonly example?: string
  /** What is wrong with an answer; undefined where nothing is. */
  readonly check?: (answer: string) => string | undefined
}

/** Asks for a line of text; undefined where the person would rather not. */
export async function askText({
  message,
  example,
  check,
  ...place
}: TextQuestion): Promise<string | undefined> {
  const { isCancel, text } = await import('@clack/prompts')
  const answer = await text({
    ...place,
    message: tame(message),
    ...(example !== undefined && { placeholder: tame(example) }),
    validate: (value) => check?.((value ?? '').trim()),
  })
  return isCancel(answer) ? undefined : answer.trim()
}
