// Single keys as shortcuts: never while one types, never with another key held, and they can be turned off.
const off = 'owed-keys-off'

export const keysAreOff = (): boolean => localStorage.getItem(off) !== null

/** Turns the keys of all pages on or off. */
export function turnKeys(on: boolean): void {
  if (on) localStorage.removeItem(off)
  else localStorage.setItem(off, '')
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('input:not([type=radio]):not([type=checkbox]), textarea, select'))

/** Calls `press` for each single key that is a shortcut now; it answers whether it took the key. */
export function onKey(press: (key: string) => boolean): void {
  addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, repeat, target } = event
    if (ctrlKey || metaKey || altKey || repeat || event.defaultPrevented) return
    if (isTyping(target) || keysAreOff() || document.querySelector('dialog[open]')) return
    if (press(key.toLowerCase())) event.preventDefault()
  })
}
