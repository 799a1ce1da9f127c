// The sitting: shows one card at a time, moves the focus to the next, and listens to its keys.
import type { Settled } from './deed.ts'
import { keysAreOff, onKey, turnKeys } from './keys.ts'
import { beginProgress, keepProgress, readProgress, showProgress } from './progress.ts'

const cards = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('#cards > .card')]

/** The id of the card that is shown; undefined at the end. */
let shown: string | undefined

/** The ids of the cards whose letter was copied or opened: they are done by email, most likely. */
const written = new Set<string>()

const currentCard = (): HTMLElement | undefined => cards().find(({ id }) => id === shown)

/** Shows the card that is shown still, else the next that wasn't skipped, else the end; a change takes the focus along. */
function show(): void {
  const { settled, skipped } = readProgress()
  const all = cards()
  const before = shown
  const current = currentCard() ?? all.find(({ id }) => !skipped.includes(id))
  shown = current?.id
  const end = document.getElementById('sitting-end')
  for (const card of all) card.toggleAttribute('data-current', card === current)
  end?.toggleAttribute('data-current', !current)
  document.getElementById('keys')?.toggleAttribute('hidden', !current)
  const line = document.getElementById('progress')
  const left = all.filter(({ id }) => skipped.includes(id))
  const passed = settled.length + left.filter((card) => card !== current).length
  if (line)
    showProgress(line, settled.length, current ? passed : -1, settled.length + Number(line.dataset.total))
  offerSkipped(left.length)
  preferEmail(current)
  sayKeys()
  if (before !== shown) focusOn(current ?? end)
}

/** Puts the key for Done on the way of doing it that is likeliest now. */
function preferEmail(card: HTMLElement | undefined): void {
  if (!card || !written.has(card.id)) return
  for (const way of card.querySelectorAll('[data-act=done][data-by]'))
    way.toggleAttribute('data-first', way.matches('[data-by=email]'))
}

function focusOn(where: HTMLElement | null | undefined): void {
  where?.querySelector('h2')?.focus({ preventScroll: true })
  scrollTo({ top: 0, behavior: 'instant' })
}

function offerSkipped(left: number): void {
  const line = document.getElementById('skipped')
  if (!line) return
  line.hidden = left === 0
  const again = document.createElement('button')
  again.type = 'button'
  again.className = 'button'
  again.textContent = left === 1 ? 'Look at it again' : 'Look at them again'
  again.addEventListener('click', () => {
    keepProgress({ skipped: [] })
    show()
  })
  line.replaceChildren(`${left} skipped. `, again)
}

/** Goes on to the next card that wasn't skipped; from the last, to the end. */
function skip(): void {
  if (shown === undefined) return
  const all = cards()
  const skipped = [...new Set([...readProgress().skipped, shown])]
  keepProgress({ skipped })
  const here = all.findIndex(({ id }) => id === shown)
  const next = [...all.slice(here + 1), ...all.slice(0, here)].find(({ id }) => !skipped.includes(id))
  const before = shown
  shown = next?.id
  show()
  if (before !== shown) focusOn(next ?? document.getElementById('sitting-end'))
}

function pressKey(key: string): boolean {
  const card = currentCard()
  const press = (selector: string): boolean => {
    card?.querySelector<HTMLElement>(selector)?.click()
    return card !== undefined
  }
  switch (key) {
    case 'd':
      return press('[data-act=done][data-first]')
    case 's':
      return press('[data-act=snooze][data-first]')
    case 'c': {
      const button = card?.querySelector<HTMLElement>('[data-copy]')
      button?.click()
      return card !== undefined
    }
    case 'n':
      skip()
      return true
    default:
      return false
  }
}

function sayKeys(): void {
  const button = document.querySelector('[data-keys]')
  if (button) button.textContent = keysAreOff() ? 'Turn keys on' : 'Turn keys off'
  document.documentElement.toggleAttribute('data-keys-off', keysAreOff())
}

/** What was taken back is shown again. */
function bringBack(operation: string | undefined): void {
  const { settled } = readProgress()
  const back = settled.find((one) => one.operation === operation)
  if (!back) return
  keepProgress({ settled: settled.filter((one) => one !== back) })
  const host = document.querySelector(`#cards [data-obligation="${CSS.escape(back.obligation)}"]`)
  shown = host?.closest('.card')?.id ?? shown
  show()
  focusOn(currentCard())
}

/** Begins with the card that the address names; the focus stays where it is on every page that was just opened. */
function begin(): void {
  beginProgress()
  const { skipped } = readProgress()
  const all = cards()
  const wanted = decodeURIComponent(location.hash.slice(1))
  const named = new URLSearchParams(location.search).has('at') ? all[0] : undefined
  const first = all.find(({ id }) => id === wanted) ?? named ?? all.find(({ id }) => !skipped.includes(id))
  shown = first?.id
  show()
}

if (document.getElementById('cards')) {
  document.addEventListener('owed:settled', ({ detail }: CustomEventInit<Settled>) => {
    if (detail) keepProgress({ settled: [...readProgress().settled, detail] })
  })
  document.addEventListener('owed:undone', ({ detail }: CustomEventInit<string>) => bringBack(detail))
  document.addEventListener('owed:refreshed', show)
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return
    if (target.closest('[data-skip]')) skip()
    if (shown !== undefined && target.closest('[data-copy], [data-mail]')) {
      written.add(shown)
      preferEmail(currentCard())
    }
    if (target.closest('[data-keys]')) {
      turnKeys(keysAreOff())
      sayKeys()
    }
  })
  onKey(pressKey)
  begin()
}
