// Where links lead: hidden from the corner of the window that shows it, and there when one follows them.

const hiddenHref = '#hidden'
const revealed = new Map<HTMLAnchorElement, () => void>()
const real = new WeakMap<HTMLAnchorElement, string>()

/** What `link` seems to lead to while it is hidden; undefined where it may be seen. */
export function hideLink(link: HTMLAnchorElement, href: string): string | undefined {
  if (link.closest('.masthead, .colophon, .skip')) return undefined
  real.set(link, href)
  return hiddenHref
}

/** Whether a link is just being followed, and so leads where it leads. */
export const isRevealed = (link: Element): boolean => link instanceof HTMLAnchorElement && revealed.has(link)

/** Nothing is hidden any more. */
export const showLink = (): void => revealed.clear()

function follow({ target }: Event): void {
  const link = target instanceof Element ? target.closest('a') : null
  const href = link?.getAttribute('href') === hiddenHref ? real.get(link) : undefined
  if (!link || href === undefined) return
  revealed.set(link, () => link.setAttribute('href', hiddenHref))
  link.setAttribute('href', href)
}

function hideAgain(): void {
  for (const [link, hide] of revealed) {
    revealed.delete(link)
    hide()
  }
}

// Before the browser itself asks where the link leads.
for (const sign of ['pointerdown', 'click', 'auxclick', 'contextmenu'])
  document.addEventListener(sign, follow, { capture: true })
for (const sign of ['pointerout', 'focusout']) document.addEventListener(sign, hideAgain)
