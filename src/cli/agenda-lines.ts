// The agenda in lines of text.
import type { Day, Notebook, Obligation } from '#core'
import type { AgendaView } from './agenda-view.ts'
import type { Call } from './command.ts'
import { spellDay } from './days.ts'
import { obligationLines } from './obligation-lines.ts'
import type { Terminal } from './terminal.ts'
import { cropTo, displayWidth } from './width.ts'

/** As many of `parts` as fit in one line after `label`, and how many more there are. */
export function oneLine(label: string, parts: readonly string[], width: number): string {
  let line = label
  for (const [index, part] of parts.entries()) {
    const left = parts.length - index - 1
    const next = `${line}${index === 0 ? ' ' : ', '}${part}`
    const tail = left === 0 ? '' : `, and ${left} more`
    if (displayWidth(next) + displayWidth(tail) > width && index > 0) return `${line}, and ${left + 1} more`
    line = next
  }
  return cropTo(line, width)
}

const nameOf = (notebook: Notebook, id: string | null): string => {
  if (id === null) return 'somebody'
  for (const person of notebook.people.values()) if (person.id === id) return person.short
  return id
}

function waitingLine(
  notebook: Notebook,
  items: readonly Obligation[],
  today: Day,
  { width }: Terminal,
): string {
  const until = new Map<string, Day>()
  for (const { waitingOn, due } of items) {
    const name = nameOf(notebook, waitingOn)
    const known = until.get(name)
    if (known === undefined || due < known) until.set(name, due)
  }
  const parts = [...until].map(([name, due]) => `${name} (until ${spellDay(due, today)})`)
  return oneLine('Waiting on', parts, width)
}

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1)

const courtesyLine = (items: readonly Obligation[], { width }: Terminal): string =>
  oneLine(
    'Courtesies:',
    items.map(({ sentence }) => lowerFirst(sentence)),
    width,
  )

/** The sections of a view, an empty line before each. */
export function agendaLines(call: Call, view: AgendaView, notebook: Notebook, today: Day): readonly string[] {
  const { terminal } = call
  const repair = view.repair.flatMap(({ entry, items }) => [
    `  ${entry}`,
    ...items.flatMap((item) => obligationLines(call, item, today, 'why and where')),
  ])
  const sections = view.sections.flatMap(({ title, items, detail }) => [
    '',
    terminal.paint('bold', title),
    ...items.flatMap((item) => obligationLines(call, item, today, detail)),
  ])
  const folded = [
    ...(view.waiting.length > 0 ? [waitingLine(notebook, view.waiting, today, terminal)] : []),
    ...(view.courtesies.length > 0 ? [courtesyLine(view.courtesies, terminal)] : []),
  ]
  return [
    ...(repair.length > 0 ? ['', terminal.paint('bold', 'Repair first'), ...repair] : []),
    ...sections,
    ...(folded.length > 0 ? ['', ...folded.map((line) => terminal.paint('dim', line))] : []),
  ]
}
