// Waiting without giving way, for what other processes are about to finish.
import { bytesAt } from './swap.ts'
import type { PlannedFile } from './plan.ts'

const sleeper = new Int32Array(new SharedArrayBuffer(4))

/** Does nothing for some milliseconds. */
export const pause = (milliseconds: number): void => void Atomics.wait(sleeper, 0, 0, milliseconds)

/** How long a save may take that empties or removes its file first, in milliseconds. */
const grace = 500
const beat = 20

/** Waits after somebody saved one of these files: a moment, and longer while one is empty or gone that wasn't. */
export function awaitSaved(files: readonly PlannedFile[]): void {
  const isUnderWay = ({ real, before }: PlannedFile) =>
    before !== null && before.length > 0 && (bytesAt(real)?.length ?? 0) === 0
  for (let waited = 0; waited < grace; waited += beat) {
    pause(beat)
    if (!files.some(isUnderWay)) return
  }
}
