// Search: `/` or Ctrl K opens it over any page, what is found shows while one types, arrows and Enter choose.
import { onKey } from './keys.ts'
import { seek } from './search-ask.ts'
import { showFound } from './search-show.ts'

const dialog = document.querySelector<HTMLDialogElement>('#search')

const boxes = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-search-box]')]
const inputOf = (box: Element): HTMLInputElement | null => box.querySelector('input[type=search]')
const hitsOf = (box: Element): readonly HTMLElement[] => [...box.querySelectorAll<HTMLElement>('.hit')]

let asked = 0
/** Shows in `box` what its words find; the newest that was asked counts. */
async function search(box: HTMLElement): Promise<void> {
  const mine = ++asked
  const words = inputOf(box)?.value ?? ''
  if (box.matches('[data-search-page]')) keepInAddress(words)
  const found = await seek(words)
  if (mine !== asked) return
  showFound(box, found)
  // What is still being read is asked for again.
  if (found?.without === 'unread') setTimeout(() => mine === asked && void search(box), 700)
}

/** The page's own address holds what was looked for, so that the way back finds it again. */
function keepInAddress(words: string): void {
  const { search: before, pathname } = location
  const after = words.trim() === '' ? '' : `?q=${encodeURIComponent(words)}`
  if (before !== after) history.replaceState(history.state, '', `${pathname}${after}`)
}

function open(): void {
  const page = document.querySelector('[data-search-page]')
  if (page) return inputOf(page)?.focus()
  if (!dialog || dialog.open) return
  dialog.showModal()
  const input = inputOf(dialog)
  input?.select()
  void search(dialog)
}

/** Moves the focus between the field and what was found; past either end it stays. */
function move(box: Element, target: EventTarget | null, by: 1 | -1): void {
  const hits = hitsOf(box)
  const here = hits.findIndex((hit) => hit === target)
  const next = here + by
  if (next < 0) inputOf(box)?.focus()
  else hits[Math.min(next, hits.length - 1)]?.focus()
}

function onBoxKey(event: KeyboardEvent, box: Element): void {
  const { key, target, ctrlKey, metaKey, altKey } = event
  // In a search field the browser would only empty it.
  if (key === 'Escape' && dialog?.contains(box)) {
    dialog.close()
    event.preventDefault()
    return
  }
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    move(box, target, key === 'ArrowDown' ? 1 : -1)
    event.preventDefault()
    return
  }
  // Whoever goes on typing means the field.
  const isWord = key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey
  if (isWord && target instanceof Element && target.matches('.hit')) inputOf(box)?.focus()
}

onKey((key) => {
  if (key === '/') open()
  return key === '/'
})

addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event
  if (event.defaultPrevented) return
  const box = target instanceof Element ? target.closest('[data-search-box]') : null
  if (box) onBoxKey(event, box)
  const isCtrlK = key.toLowerCase() === 'k' && ctrlKey !== metaKey && !altKey && !shiftKey
  if (!isCtrlK || document.querySelector('dialog[open]')) return
  event.preventDefault()
  open()
})

document.addEventListener('input', ({ target }) => {
  const box = target instanceof HTMLInputElement ? target.closest<HTMLElement>('[data-search-box]') : null
  if (box) void search(box)
})

document.addEventListener('submit', (event) => {
  const box = event.target instanceof HTMLFormElement ? event.target.closest('[data-search-box]') : null
  if (!box) return
  event.preventDefault()
  hitsOf(box)[0]?.click()
})

document.addEventListener('click', (event) => {
  const { target, ctrlKey, metaKey, shiftKey } = event
  if (!(target instanceof Element)) return
  // Beside the dialog.
  if (target === dialog) dialog.close()
  if (!target.closest('a[data-search]') || ctrlKey || metaKey || shiftKey) return
  event.preventDefault()
  open()
})

dialog?.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) return
  // What was chosen is on this very page.
  const link = target.closest('a')
  if (link?.hash && link.pathname === location.pathname) dialog.close()
  if (!target.closest('[data-new]')) return
  dialog.close()
  const name = document.querySelector<HTMLInputElement>('#quick-add [name=name]')
  if (name?.value === '') name.value = inputOf(dialog)?.value ?? ''
})

for (const box of boxes())
  if (box.matches('[data-search-page]')) {
    const input = inputOf(box)
    const words = new URLSearchParams(location.search).get('q') ?? ''
    if (input && words !== '' && input.value === '') {
      input.value = words
      void search(box)
    }
  }
