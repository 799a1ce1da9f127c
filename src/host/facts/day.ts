// Which day it is in a notebook's zone, kept until it ends: asking for zones takes Node longer than checking a note.
import type { Day } from '#core'
import { dayIn, endOfDay, machineZone, zoneNow } from '../clock.ts'
import { type Database, getMeta, setMeta } from './store.ts'

/** The day in a zone, as long as it lasts, on a machine whose own zone is `machine`. */
interface KnownDay {
  readonly zone: string
  readonly machine: string
  readonly day: Day
  readonly from: number
  readonly until: number
}

function read(db: Database): KnownDay | null {
  try {
    return JSON.parse(getMeta(db, 'day') ?? 'null') as KnownDay | null
  } catch {
    return null
  }
}

/** The day that it is in `zone` (null: the machine's): as kept, else as the clock says, which takes longer. */
export function dayOnBase(db: Database, zone: string | null): Day {
  const known = read(db)
  const now = Date.now()
  const stands = known?.zone === (zone ?? '') && known.machine === zoneNow()
  return stands && known.from <= now && now < known.until ? known.day : dayIn(zone ?? machineZone())
}

/** Keeps which day it is in `zone`, until it ends. */
export function keepDay(db: Database, zone: string | null): void {
  const from = Date.now()
  const [at, machine] = [zone ?? machineZone(), zoneNow()]
  const known: KnownDay = { zone: zone ?? '', machine, day: dayIn(at), from, until: endOfDay(at) }
  setMeta(db, 'day', JSON.stringify(known))
}
