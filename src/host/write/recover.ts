// After a writer was killed: what it had done whole stands, what it had done by half is put back.
import {
  finish,
  giveUp,
  readNewest,
  readUnfinished,
  type Station,
  sweepDrafts,
  type Unfinished,
} from './records.ts'
import { orSay } from './refusal.ts'
import { bytesAt, isSame, putBack, tidyUp } from './swap.ts'

interface Half {
  readonly before: Buffer | null
  readonly after: Buffer | null
  readonly mode: number | null
  readonly station: Station
}

const bytes = (text: string | null): Buffer | null => (text === null ? null : Buffer.from(text))

const halvesOf = ({ operation, stations }: Unfinished): readonly Half[] =>
  operation.files.flatMap(({ before, after, mode }, index) => {
    const station = stations[index]
    return station ? [{ before: bytes(before), after: bytes(after), mode, station }] : []
  })

/** Whether the file is as it should be, and nobody saved into the one that it replaced. */
function isDone({ before, after, station: { real, old } }: Half): boolean {
  const held = bytesAt(old)
  return isSame(bytesAt(real), after) && (held === null || isSame(held, before))
}

function settle(state: string, unfinished: Unfinished): void {
  const halves = halvesOf(unfinished)
  const isWhole = halves.every(isDone)
  const isBack = !isWhole && halves.map((half) => putBack(half, half.station)).every(Boolean)
  for (const { station } of halves) tidyUp(station)
  // what somebody wrote over stays, and what was there before stays with the record
  if (isBack) giveUp(state, unfinished)
  else finish(state, unfinished)
}

/** Settles what killed processes left of this notebook; only whoever holds its lock may. */
export function recover(state: string): void {
  sweepDrafts(state)
  for (const station of readNewest(state)?.stations ?? []) tidyUp(station)
  orSay('Nothing was changed: an earlier change was interrupted and can’t be put back', () => {
    for (const unfinished of readUnfinished(state)) settle(state, unfinished)
  })
}
