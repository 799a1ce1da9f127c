// Where words go: two streams, how wide, and whether in colour.

/** A stream to write to; what a terminal says of itself is there only for one. */
export interface Output {
  write(text: string): unknown
  readonly isTTY?: boolean | undefined
  readonly columns?: number | undefined
}

export type Style = 'red' | 'yellow' | 'green' | 'bold' | 'dim'

/** Colours a piece of text, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string

export interface Terminal {
  /** Writes lines for people or programs that read the result. */
  out(...lines: readonly string[]): void
  /** Writes lines about the call itself: help asked for by a mistake, trouble. */
  err(...lines: readonly string[]): void
  readonly paint: Paint
  /** Columns to fill: at most 80. */
  readonly width: number
}

const codes: Readonly<Record<Style, readonly [number, number]>> = {
  red: [31, 39],
  yellow: [33, 39],
  green: [32, 39],
  bold: [1, 22],
  dim: [2, 22],
}

/** Whether to colour: FORCE_COLOR decides, else not with NO_COLOR, on a dumb terminal or into a pipe. */
export function wantsColour(env: NodeJS.ProcessEnv, stream: Output): boolean {
  const forced = env.FORCE_COLOR
  if (forced !== undefined) return forced !== '0' && forced !== 'false'
  if (env.NO_COLOR) return false
  return env.TERM !== 'dumb' && stream.isTTY === true
}

// A note's own control characters would move the cursor or hide words: only our colours go out.
// eslint-disable-next-line no-control-regex
const controls = /\x1b\[\d{1,2}m|[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g

const tame = (text: string, colour: boolean): string =>
  text.replace(controls, (found) => (found.length > 1 ? (colour ? found : '') : '\uFFFD'))

/** The terminal of two streams in an environment. */
export function makeTerminal(env: NodeJS.ProcessEnv, stdout: Output, stderr: Output): Terminal {
  const colour = wantsColour(env, stdout)
  const colourErr = wantsColour(env, stderr)
  return {
    out: (...lines) => void stdout.write(tame(`${lines.join('\n')}\n`, colour)),
    err: (...lines) => void stderr.write(tame(`${lines.join('\n')}\n`, colourErr)),
    paint: (style, text) =>
      colour && text !== '' ? `\x1b[${codes[style][0]}m${text}\x1b[${codes[style][1]}m` : text,
    width: Math.max(40, Math.min(stdout.columns ?? 80, 80)),
  }
}
