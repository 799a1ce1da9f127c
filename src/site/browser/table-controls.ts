// The controls of a table: what a press or a word typed asks for, as the part of an address from its `?` on.

/** What the controls of a table stand for: the address asked for, and whether it can wait until typing pauses. */
export interface Asked {
  readonly search: string
  readonly canWait: boolean
}

const fieldsIn = (scope: ParentNode) =>
  scope.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input[type=search], select')

/** What the address asks for now, with what the fields of a form say in its place. */
function searchOf(form: HTMLFormElement): string {
  const asked = new URLSearchParams(location.search)
  asked.delete('page')
  for (const { name, value } of fieldsIn(form)) {
    if (value.trim() === '') asked.delete(name)
    else asked.set(name, value)
  }
  return `?${asked.toString()}`.replace(/\bdown=(?=&|$)/, 'down')
}

/** Calls `ask` with what the controls of tables in the state `state` ask for from now on. */
export function onAsked(state: 'whole' | 'asked', ask: (asked: Asked) => void): void {
  const isOurs = (element: Element): boolean =>
    element.closest('.filtered')?.querySelector(`[data-filter=${state}]`) != null
  const formOf = (target: EventTarget | null): HTMLFormElement | null => {
    const form = target instanceof Element ? target.closest<HTMLFormElement>('.filter-form') : null
    return form && isOurs(form) ? form : null
  }
  for (const type of ['input', 'change', 'submit'])
    document.addEventListener(type, (event) => {
      const form = formOf(event.target)
      if (!form) return
      if (type === 'submit') event.preventDefault()
      const typed = event.target instanceof HTMLInputElement
      if (type !== 'change' || !typed) ask({ search: searchOf(form), canWait: type === 'input' && typed })
    })
  document.addEventListener('click', (event) => {
    const { target, button, ctrlKey, metaKey, shiftKey, altKey } = event
    if (button !== 0 || ctrlKey || metaKey || shiftKey || altKey || event.defaultPrevented) return
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>(pressed) : null
    if (!link || !isOurs(link)) return
    event.preventDefault()
    ask({ search: link.search, canWait: false })
  })
}

const pressed = '.filter-links a, a.order, a[data-clear]'

/** Says in the controls what an address asks for, but for the words that are being typed. */
export function takeControls(asked: URLSearchParams): void {
  const form = document.querySelector('.filter-form')
  for (const field of form ? fieldsIn(form) : []) {
    const value = asked.get(field.name) ?? ''
    const isTyped = field === document.activeElement && field.value.trim() !== ''
    if (field.value !== value && !(isTyped && value !== '')) field.value = value
  }
  const active = document.activeElement
  // What was pressed may be gone with what it took away.
  if (active instanceof HTMLElement && active.matches('[data-clear]') && !active.checkVisibility())
    document.querySelector<HTMLElement>('.filter-form input[type=search]')?.focus({ preventScroll: true })
}
