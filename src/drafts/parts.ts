// What a template gave, as a subject, a body and points to say.

export interface Parts {
  readonly subject: string | null
  readonly body: string
  /** Empty where the template has no `Say:`. */
  readonly spoken: readonly string[]
}

/** Text without doubled blanks and without more than one empty line in a row. */
const tidy = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

const isPoint = (line: string): boolean => line === '' || /^[-*] /.test(line)

/** The parts of a rendered template: its first line says `Subject:`, its end may say `Say:` and points. */
export function partsOf(rendered: string): Parts {
  const lines = tidy(rendered).split('\n')
  const [first = ''] = lines
  const subject = /^subject:\s*(.*)$/i.exec(first)
  const rest = subject ? lines.slice(1) : lines
  const say = rest.findLastIndex((line) => /^say:$/i.test(line))
  const points = say < 0 ? [] : rest.slice(say + 1)
  const isSaid = points.some((line) => line !== '') && points.every(isPoint)
  return {
    subject: subject ? (subject[1] ?? '') : null,
    body: tidy((isSaid ? rest.slice(0, say) : rest).join('\n')),
    spoken: isSaid ? points.filter((line) => line !== '').map((line) => line.slice(2)) : [],
  }
}

/** A written message as points to say: its paragraphs without the greeting and without the names that sign it. */
export const pointsFrom = (body: string, names: readonly (string | null)[]): readonly string[] =>
  body
    .split('\n\n')
    .filter((paragraph) => !/^(?:hi|hello|dear)\b[^.]*,$/i.test(paragraph) && !names.includes(paragraph))
    .map((paragraph) => paragraph.replaceAll('\n', ' '))
