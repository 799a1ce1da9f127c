// Keeps what is being read where it stands in the window, whatever is put above it.

const heights = [0.3, 0.5, 0.7, 0.1]

/** What is being read: the focus where it is in sight, else what stands a third down the window; null where that is nothing. */
function findRead(): Element | null {
  const main = document.getElementById('main')
  const inSight = (element: Element): boolean => {
    const { top, bottom } = element.getBoundingClientRect()
    return top >= 0 && bottom <= innerHeight
  }
  const focused = document.activeElement
  if (focused && focused !== main && main?.contains(focused) && inSight(focused)) return focused
  const rect = main?.getBoundingClientRect()
  const middle = rect ? rect.left + rect.width / 2 : 0
  const candidates = heights.map((share) => document.elementFromPoint(middle, innerHeight * share))
  return candidates.find((one) => one !== main && main?.contains(one)) ?? null
}

/** Runs `change`; what was being read, if it is still there, stands where it stood. At the top of a page nothing moves. */
export function keepView(change: () => void): void {
  const read = scrollY === 0 ? null : findRead()
  const before = read?.getBoundingClientRect().top ?? 0
  change()
  if (read?.isConnected) scrollBy({ top: read.getBoundingClientRect().top - before, behavior: 'instant' })
}
