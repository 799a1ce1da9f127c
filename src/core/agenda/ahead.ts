// What will be owed on each of the days to come if nothing is written: every obligation with the days on which it stands.
import { addDays, type Day } from '../day/day.ts'
import type { Notebook } from '../notebook/notebook.ts'
import type { Entry } from '../rules/rule.ts'
import { compareText } from '../text/order.ts'
import { turningDays } from './ahead-turns.ts'
import { findOwed } from './make.ts'
import type { Obligation } from './obligation.ts'
import { obligationOn, type Stretch } from './stretch.ts'

/**
 * What `notebook` owes on `today` and on the `count` days after it, if nothing is written meanwhile; by entry, then by
 * the day from which it stands. `entries` are those to look at; all unless told.
 */
export function makeAhead(
  notebook: Notebook,
  today: Day,
  count: number,
  entries: Iterable<Entry> = [...notebook.contacts, ...notebook.introductions],
): readonly Stretch[] {
  const last = addDays(today, count)
  return [...entries].flatMap((entry) => {
    const days = [today, ...turningDays(entry, notebook, today, last)]
    return joinDays(days.map((day) => ({ day, open: findOwed(entry, { notebook, today: day }) })))
  })
}

interface Looked {
  readonly day: Day
  readonly open: readonly Obligation[]
}

/** The stretches of one entry, looked at on the first day and on each on which something may turn. */
function joinDays(days: readonly Looked[]): readonly Stretch[] {
  const done: Stretch[] = []
  let open: readonly Stretch[] = []
  for (const { day, open: found } of days) {
    const kept = new Set<Stretch>()
    const next = found.map((obligation): Stretch => {
      const before = open.find((stretch) => !kept.has(stretch) && isSame(stretch, obligation, day))
      if (before) kept.add(before)
      return before ?? { obligation, from: day, until: null, floats: floatsOn(obligation, day) }
    })
    const before = addDays(day, -1)
    done.push(
      ...open.filter((stretch) => !kept.has(stretch)).map((stretch) => ({ ...stretch, until: before })),
    )
    open = next
  }
  return [...done, ...open].sort(
    (a, b) => compareText(a.from, b.from) || compareText(a.obligation.id, b.obligation.id),
  )
}

/** Whether what is open on `day` is what a stretch already tells. */
function isSame(stretch: Stretch, obligation: Obligation, day: Day): boolean {
  const told = obligationOn(stretch, day)
  return told !== undefined && JSON.stringify(told) === JSON.stringify(obligation)
}

const floatsOn = ({ rule, opened, due }: Obligation, day: Day): boolean =>
  rule === 'keep-in-touch' && opened === null && due === day
