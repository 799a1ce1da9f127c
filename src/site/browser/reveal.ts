// Opens what is folded where an address points at it, or at a line of it.
export const reveal = (): void => {
  const id = decodeURIComponent(location.hash.slice(1))
  const target = id === '' ? null : document.getElementById(id)
  const fold = target?.closest('details')
  if (!target || !fold) return
  fold.open = true
  target.scrollIntoView({ block: 'center' })
}

addEventListener('hashchange', reveal)
reveal()
