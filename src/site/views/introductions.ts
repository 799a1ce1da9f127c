// The list of introductions by direction: where each stands and what comes next.
import type { Introduction } from '#core'
import type { Snapshot } from '../../host/workspace.ts'
import { insightOf, openIn } from '../insight.ts'
import { introductionHref } from '../links.ts'
import { rowOf, type Row } from '../rows.ts'
import { railOf, type Rail } from '../stages.ts'
import { titleOf } from '../titles.ts'
import { whenOf, type When } from '../words/dates.ts'

export interface IntroductionLine {
  readonly title: string
  readonly href: string
  readonly purpose: string
  readonly rail: Rail
  readonly date: When | null
  /** What is owed or waited for next; null where nothing is open. */
  readonly next: Row | null
}

export interface Direction {
  readonly id: Introduction['kind']
  readonly title: string
  readonly meaning: string
  readonly lines: readonly IntroductionLine[]
}

const directions = [
  { id: 'received', title: 'Received', meaning: 'Somebody introduced you, or handed you a lead or advice.' },
  { id: 'made', title: 'Made', meaning: 'You bring people together.' },
  { id: 'requested', title: 'Requested', meaning: 'You asked somebody for an introduction.' },
] as const

/** All introductions, by direction; in each, what is most pressing first and what is over last. */
export function introductionsPage(snapshot: Snapshot): { readonly directions: readonly Direction[] } {
  const { byEntry } = insightOf(snapshot)
  const places = new Map([...byEntry.keys()].map((entry, index) => [entry, index]))
  const order = ({ id }: Introduction): number => places.get(id) ?? places.size
  const sorted = snapshot.notebook.introductions.toSorted(
    (a, b) => order(a) - order(b) || (b.date ?? '').localeCompare(a.date ?? ''),
  )
  return {
    directions: directions
      .map((direction) => ({
        ...direction,
        lines: sorted.filter(({ kind }) => kind === direction.id).map((one) => lineOf(one, snapshot)),
      }))
      .filter(({ lines }) => lines.length > 0),
  }
}

/** An introduction as a line of a list, with the most pressing of what is open in it. */
export function lineOf(introduction: Introduction, snapshot: Snapshot): IntroductionLine {
  const [next] = openIn(snapshot, introduction.id)
  return {
    title: titleOf(introduction),
    href: introductionHref(introduction.id),
    purpose: introduction.note.fields.purpose?.value ?? '',
    rail: railOf(introduction, snapshot.today),
    date: introduction.date === null ? null : whenOf(introduction.date, snapshot.today),
    next: next ? rowOf(next, snapshot) : null,
  }
}
