// The small panel beside a row: the ways of having done it, or until when it is put off.

/** Something to press in a panel. */
export interface Choice {
  readonly label: string
  readonly press: (panel: HTMLElement) => void
}

const panel = document.getElementById('panel')

/** Makes an element with a class and children. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name)
  if (className !== '') element.className = className
  element.append(...children)
  return element
}

/** A field with its label. */
export function field(label: string, input: HTMLInputElement): HTMLLabelElement {
  return make('label', '', make('span', '', label), input)
}

/** Opens the panel below `button`, headed `title`; it closes by Escape, by a click elsewhere, or by `closePanel`. */
export function openPanel(button: HTMLElement, title: string, body: readonly Node[]): void {
  if (!panel) return
  const heading = make('h2', 'panel-title', title)
  heading.id = 'panel-title'
  const { sentence, maskedSentence } = button.closest<HTMLElement>('[data-masked-sentence]')?.dataset ?? {}
  if (sentence !== undefined && maskedSentence !== undefined)
    heading.dataset.masked = title.replace(sentence, () => maskedSentence)
  panel.replaceChildren(heading, ...body)
  panel.showPopover({ source: button })
  place(panel, button)
  const first = panel.querySelector<HTMLElement>('.panel-choices button') ?? panel.querySelector('button')
  first?.focus()
}

export const closePanel = (): void => panel?.hidePopover()

function place(box: HTMLElement, button: HTMLElement): void {
  const at = button.getBoundingClientRect()
  const { width, height } = box.getBoundingClientRect()
  const room = document.documentElement.clientWidth
  const left = Math.max(16, Math.min(at.left, room - width - 16))
  const below = at.bottom + 6
  const top = below + height > innerHeight && at.top > height ? at.top - height - 6 : below
  box.style.left = `${left + scrollX}px`
  box.style.top = `${top + scrollY}px`
}
