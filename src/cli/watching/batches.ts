// Saves come in bursts (an editor's backup, a checkout): what is said waits until they have settled.

const quietMilliseconds = 150
const longestMilliseconds = 1000

/** Calls `say` once nothing was added for a moment, and after a second at the latest. */
export function makeBatches(say: () => void) {
  let timer: NodeJS.Timeout | undefined
  let since = 0
  return {
    /** Something changed. */
    add() {
      const now = performance.now()
      if (timer === undefined) since = now
      clearTimeout(timer)
      const wait = Math.max(0, Math.min(quietMilliseconds, since + longestMilliseconds - now))
      timer = setTimeout(() => {
        timer = undefined
        say()
      }, wait)
    },
    /** Says at once what waits, and no more after that. */
    end() {
      if (timer === undefined) return
      clearTimeout(timer)
      timer = undefined
      say()
    },
  }
}
