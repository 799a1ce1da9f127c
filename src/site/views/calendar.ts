// A month as a grid: what falls due on each day, what is overdue on the day that it was due, and the dates ahead.
import type { Day, Obligation } from '#core'
import type { Snapshot } from '../../host/workspace.ts'
import type { Moment } from '../chronicle.ts'
import { calendarMonths, comingByDay, type Due, dueByDay } from '../due-days.ts'
import { maskedSentence } from '../incognito/sentence.ts'
import { entryLink, pages } from '../links.ts'
import { monthOf, monthWords, parseMonth, weeksOf, type Month } from '../month.ts'
import { latenessOf, type Row } from '../rows.ts'
import { daysFor, type RowDays } from '../static/row-days.ts'
import { countWords, whenOf, type When } from '../words/dates.ts'
import { listWords } from '../words/lists.ts'

export interface CalendarItem {
  readonly status: Row['status'] | 'meeting'
  readonly sentence: string
  /** The same without names and the notes' own words; null where all of it is hidden. */
  readonly masked: string | null
  readonly href: string
  /** Shown where it is late: "3 days late". */
  readonly lateness: string
  /** "a courtesy", "unless they move first"; empty where the day says it all. */
  readonly note: string
  /** What it will be on later days: a static page re-reads itself by that; null where it stays. */
  readonly days: RowDays | null
}

export interface CalendarDay {
  readonly when: When
  readonly date: number
  readonly today: boolean
  /** Why nothing falls due on it: "away", "holiday"; empty else. */
  readonly free: string
  /** The first few, and what in a static copy will stand there. */
  readonly items: readonly CalendarItem[]
  /** How many more there are, and where. */
  readonly more: { readonly count: number; readonly href: string } | null
}

export interface CalendarPage {
  readonly title: string
  readonly sentence: string
  /** "6 of them late", as of today; empty where none is. */
  readonly late: string
  /** Monday first; null where a day lies in another month. */
  readonly weeks: readonly (readonly (CalendarDay | null)[])[]
  /** The days that have more than fits in the grid, with all they have. */
  readonly full: readonly {
    readonly when: When
    readonly items: readonly CalendarItem[]
    readonly left: number
  }[]
  readonly earlier: { readonly words: string; readonly href: string } | null
  readonly later: { readonly words: string; readonly href: string } | null
  readonly today: Day
}

const inCell = 4
const below = 200

/**
 * The calendar of a month (`YYYY-MM`), or without one of this month; null where the calendar doesn't have it. A `built`
 * one holds what will open in the days after, too.
 */
export function calendarPage(snapshot: Snapshot, part: string | null, built = false): CalendarPage | null {
  const { today } = snapshot
  const months = calendarMonths(snapshot)
  const month = part === null ? monthOf(today) : parseMonth(part)
  if (month === undefined || !months.includes(month)) return null
  const days = dueByDay(snapshot)
  const weeks = weeksOf(month)
  const coming = built ? comingByDay(snapshot) : new Map<Day, readonly Obligation[]>()
  const here = weeks.flat().filter((day) => day !== null)
  const link = (one: Month | undefined): CalendarPage['earlier'] =>
    one === undefined ? null : { words: monthWords(one), href: `${pages.calendar}${one}/` }
  return {
    title: monthWords(month),
    ...sentencesOf(here.flatMap((day) => days.get(day) ?? [])),
    weeks: weeks.map((week) =>
      week.map((day) =>
        day === null
          ? null
          : dayShown(day, { dues: days.get(day) ?? [], coming: coming.get(day) ?? [] }, snapshot),
      ),
    ),
    full: fullDays(here, days, snapshot),
    earlier: link(months.findLast((one) => one < month)),
    later: link(months.find((one) => one > month)),
    today,
  }
}

function dayShown(
  day: Day,
  { dues, coming }: { readonly dues: readonly Due[]; readonly coming: readonly Obligation[] },
  snapshot: Snapshot,
): CalendarDay {
  const { notebook, today } = snapshot
  const { policy, away } = notebook
  const isAway = away.some(({ from, until }) => from <= day && day <= until)
  return {
    when: whenOf(day, today),
    date: Number(day.slice(8)),
    today: day === today,
    free: isAway ? 'away' : policy.holidays.has(day) ? 'holiday' : '',
    items: [...dues.slice(0, inCell), ...coming.map((owed) => ({ owed }))].map((due) =>
      itemOf(due, snapshot),
    ),
    more: dues.length > inCell ? { count: dues.length - inCell, href: `#day-${day}` } : null,
  }
}

/** The days that don't fit in the grid, in order, with at most so many things in all. */
function fullDays(
  here: readonly Day[],
  days: ReadonlyMap<Day, readonly Due[]>,
  snapshot: Snapshot,
): CalendarPage['full'] {
  const full = here.filter((day) => (days.get(day)?.length ?? 0) > inCell)
  const each = Math.max(inCell, Math.floor(below / Math.max(1, full.length)))
  return full.map((day) => {
    const dues = days.get(day) ?? []
    return {
      when: whenOf(day, snapshot.today),
      items: dues.slice(0, each).map((due) => itemOf(due, snapshot)),
      left: Math.max(0, dues.length - each),
    }
  })
}

function itemOf(due: Due, snapshot: Snapshot): CalendarItem {
  if ('owed' in due) {
    const { owed } = due
    const courtesy = owed.strength === 'courtesy'
    return {
      status: courtesy ? 'courtesy' : owed.status,
      sentence: owed.sentence,
      masked: maskedSentence(owed, snapshot.notebook),
      href: entryLink(snapshot.notebook, owed.entry)?.href ?? pages.today,
      lateness: latenessOf(owed),
      note: courtesy ? 'a courtesy' : noteOf(owed),
      get days() {
        return daysFor(owed, snapshot)
      },
    }
  }
  const { event } = due.meeting
  return {
    status: 'meeting',
    sentence: meetingWords(event),
    masked: null,
    href: entryLink(snapshot.notebook, event.note.id)?.href ?? pages.today,
    lateness: '',
    note: '',
    days: null,
  }
}

const noteOf = ({ status, waitingOn }: Obligation): string =>
  status === 'snoozed' ? 'quiet until then' : waitingOn === null ? '' : 'unless they move first'

const channelWords: Readonly<Record<string, string>> = {
  phone: 'Call with',
  video: 'Video call with',
  message: 'Messages with',
}

function meetingWords({ persons, channel }: Moment['event']): string {
  const whom = listWords(persons.map(({ short }) => short))
  if (whom === '') return 'A meeting'
  return `${channelWords[channel ?? ''] ?? 'Meet'} ${whom}`
}

function sentencesOf(dues: readonly Due[]): Pick<CalendarPage, 'sentence' | 'late'> {
  const owed = dues.flatMap((due) => ('owed' in due ? [due.owed] : []))
  const duties = owed.filter(({ strength }) => strength === 'duty')
  const late = duties.filter(({ status }) => status === 'lapsed' || status === 'overdue').length
  const [meetings, courtesies] = [dues.length - owed.length, owed.length - duties.length]
  const parts = [
    ...(duties.length === 0 ? [] : [`${countWords(duties.length, 'thing')} due`]),
    ...(meetings === 0 ? [] : [countWords(meetings, 'meeting')]),
    ...(courtesies === 0 ? [] : [countWords(courtesies, 'courtesy', 'courtesies')]),
  ]
  return {
    sentence: parts.length === 0 ? 'Nothing falls due.' : `${listWords(parts)}.`,
    late: late === 0 ? '' : `${late} ${late === 1 ? 'is' : 'are'} late.`,
  }
}
