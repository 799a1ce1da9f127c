// Which part of the agenda `owed list` shows, as text and as JSON alike.
import { type Day, type Obligation, groupAgenda } from '#core'
import type { Detail } from './obligation-lines.ts'

export interface Section {
  readonly title: string
  readonly items: readonly Obligation[]
  readonly detail: Detail
}

export interface AgendaView {
  /** By entry; the apology on top of each. */
  readonly repair: readonly { readonly entry: string; readonly items: readonly Obligation[] }[]
  readonly sections: readonly Section[]
  /** One line each. */
  readonly waiting: readonly Obligation[]
  readonly courtesies: readonly Obligation[]
  /** All that is spoken of, in the agenda's order. */
  readonly shown: readonly Obligation[]
}

/** The agenda as `list` shows it on a day: duties until the end of the week, or with `all` everything open. */
export function viewAgenda(obligations: readonly Obligation[], today: Day, all: boolean): AgendaView {
  const groups = groupAgenda(obligations, today)
  const near: readonly Section[] = [
    { title: 'Overdue', items: groups.overdue, detail: 'why and where' },
    { title: 'Today', items: groups.today, detail: 'why and where' },
    { title: 'This week', items: groups.week, detail: all ? 'where' : 'none' },
  ]
  const rest: readonly Section[] = [
    { title: 'Later', items: groups.later, detail: 'where' },
    { title: 'Waiting on others', items: groups.waiting, detail: 'where' },
    { title: 'Courtesies', items: groups.courtesies, detail: 'where' },
    { title: 'Snoozed', items: groups.snoozed, detail: 'where' },
  ]
  const sections = (all ? [...near, ...rest] : near).filter(({ items }) => items.length > 0)
  const waiting = all ? [] : groups.waiting
  const courtesies = all ? [] : groups.courtesies
  const shown = new Set([
    ...groups.repair.flatMap(({ items }) => items),
    ...sections.flatMap(({ items }) => items),
    ...waiting,
    ...courtesies,
  ])
  return {
    repair: groups.repair,
    sections,
    waiting,
    courtesies,
    shown: obligations.filter((obligation) => shown.has(obligation)),
  }
}
