// In a picture one tab stop leads in, and the arrow keys go from link to link: the nearest that way.

const ways: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

const middle = (link: SVGAElement): readonly [number, number] => {
  const { left, right, top, bottom } = (link.querySelector('circle, path') ?? link).getBoundingClientRect()
  return [(left + right) / 2, (top + bottom) / 2]
}

/** The link that lies nearest from `here` in a direction; what lies aside counts as farther. */
function nearest(here: SVGAElement, links: readonly SVGAElement[], [dx, dy]: readonly [number, number]) {
  const [x, y] = middle(here)
  const far = links
    .filter((link) => link !== here)
    .map((link) => {
      const [toX, toY] = middle(link)
      const along = (toX - x) * dx + (toY - y) * dy
      const aside = Math.abs((toX - x) * dy) + Math.abs((toY - y) * dx)
      return { link, along, cost: along + 2 * aside }
    })
    .filter(({ along, cost }) => along > 0.5 && cost < along * 4)
  return far.sort((one, two) => one.cost - two.cost)[0]?.link
}

document.addEventListener('keydown', (event) => {
  const way = ways[event.key]
  if (!way || event.altKey || event.ctrlKey || event.metaKey) return
  const here = document.activeElement?.closest<SVGAElement>('[data-roving] a')
  const picture = here?.closest('[data-roving]')
  if (!here || !picture) return
  event.preventDefault()
  const links = [...picture.querySelectorAll<SVGAElement>('a')]
  const next = nearest(here, links, way)
  if (!next) return
  for (const link of links) if (link.getAttribute('tabindex') !== '-1') link.setAttribute('tabindex', '-1')
  next.removeAttribute('tabindex')
  next.focus()
})
