// Narrows a month of a built timeline to a person or a kind of event, as the address says; live, the server does it.
const form = document.querySelector<HTMLFormElement>('form[data-month-filter]')

/** A name as it is compared: without accents and case. */
const folded = (words: string): string => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Whether a line of the timeline has to do with `person` (a part of an address, or a name) and is of this kind. */
function isWanted(line: HTMLElement, person: string, kind: string): boolean {
  if (kind !== '' && line.dataset.kind !== kind) return false
  const names = line.querySelector('.moment-who')?.textContent ?? ''
  return (
    person === '' ||
    (line.dataset.person ?? '').split(' ').includes(person) ||
    folded(names).includes(folded(person))
  )
}

/** Hides what the address doesn't ask for, and says how much is left. */
function narrow(): void {
  const search = new URLSearchParams(location.search)
  const [person, kind] = ['person', 'kind'].map((name) => search.get(name) ?? '')
  if (!form || person === undefined || kind === undefined) return
  fill('person', person)
  fill('kind', kind)
  let left = 0
  for (const day of document.querySelectorAll<HTMLElement>('.month-day')) {
    const lines = [...day.querySelectorAll<HTMLElement>('.moment')]
    for (const line of lines) line.hidden = !isWanted(line, person, kind)
    const shown = lines.filter(({ hidden }) => !hidden).length
    day.hidden = shown === 0
    left += shown
  }
  sayLeft(left, person !== '' || kind !== '')
  takeAlong()
}

/** Shows in the form what was asked for; whoever isn't in this month is added to the list. */
function fill(name: string, value: string): void {
  const field = form?.elements.namedItem(name)
  if (field instanceof HTMLInputElement) field.value = value
  if (!(field instanceof HTMLSelectElement)) return
  if (![...field.options].some((option) => option.value === value)) field.add(new Option(value, value))
  field.value = value
}

function sayLeft(left: number, narrowed: boolean): void {
  const said = document.querySelector<HTMLElement>('[data-month-left]')
  const clear = form?.querySelector<HTMLElement>('[data-clear]')
  if (clear) clear.hidden = !narrowed
  if (!said) return
  const some = left === 1 ? 'One line here is like that.' : `${left} lines here are like that.`
  said.textContent = !narrowed ? '' : left === 0 ? 'Nothing here is like that.' : some
}

/** The ways to other months keep what was asked for. */
function takeAlong(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.month-links a, .years a'))
    link.search = location.search
}

/** Asks for something else, without leaving the page where the browser lets us. */
function ask(search: string): void {
  try {
    history.replaceState(null, '', `${location.pathname}${search}`)
    narrow()
  } catch {
    location.search = search
  }
}

if (form) {
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const search = new URLSearchParams()
    for (const [name, value] of new FormData(form))
      if (typeof value === 'string' && value.trim() !== '') search.set(name, value.trim())
    ask(search.size === 0 ? '' : `?${search.toString()}`)
  })
  form.querySelector('[data-clear]')?.addEventListener('click', (event) => {
    event.preventDefault()
    ask('')
  })
  narrow()
}
