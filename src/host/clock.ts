// What day it is, in a zone: the only place that asks the clock.
import { type Day, parseDay } from '#core'
import { UserError, exits } from './failure.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

const formatIn = (zone: string): Intl.DateTimeFormat => {
  const known = formats.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  formats.set(zone, made)
  return made
}

/** Whether this machine knows the zone (`Europe/Lisbon`). */
export function isZone(zone: string): boolean {
  try {
    formatIn(zone)
    return true
  } catch {
    return false
  }
}

/**
 * The machine's zone: `tz` as the TZ variable gives it, else the system's.
 * Refuses a TZ this machine doesn't know (UserError, 3), which would count as UTC without a word.
 */
export function machineZone(tz: string | undefined = process.env.TZ): string {
  if (tz === undefined) return new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'
  const zone = tz.replace(/^:/, '') || 'UTC'
  if (isZone(zone)) return zone
  throw new UserError(
    `TZ is "${tz}", and this machine knows no such time zone, so it can't tell what day it is.\n` +
      'Set it to a name such as Europe/Lisbon, or unset it; or write `timezone: Europe/Lisbon` in me.md.',
    exits.environment,
  )
}

/** The calendar day that `now` is in `zone`; the zone is one this machine knows. */
export function dayIn(zone: string, now: Date = new Date()): Day {
  const parts = new Map(
    formatIn(zone)
      .formatToParts(now)
      .map(({ type, value }) => [type, value]),
  )
  const text = `${(parts.get('year') ?? '').padStart(4, '0')}-${parts.get('month') ?? ''}-${parts.get('day') ?? ''}`
  const day = parseDay(text)
  if (day === undefined) throw new RangeError(`the clock says ${text}`)
  return day
}

/** When the day that `now` is in `zone` ends there, in milliseconds since 1970. */
export function endOfDay(zone: string, now: Date = new Date()): number {
  const day = dayIn(zone, now)
  let [same, other] = [now.getTime(), now.getTime() + 50 * 60 * 60 * 1000]
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2)
    if (dayIn(zone, new Date(middle)) === day) same = middle
    else other = middle
  }
  return other
}

/** What of this machine decides which day it is there, in a word: another where its zone or TZ is another. */
export const zoneNow = (): string => `${process.env.TZ ?? ''} ${new Date().getTimezoneOffset()}`
