// Screen-share mode: `i` turns names into initials and texts into dots, on every page until it is turned off.
import { onKey } from './keys.ts'
import { hideTexts, showTexts } from './incognito-veil.ts'

// The same as in before-paint.js. Off is remembered by the tab alone: what is started hidden stays so elsewhere.
const key = 'owed-incognito'
const { documentElement: root } = document

function keep(hidden: boolean): void {
  try {
    if (hidden) localStorage.setItem(key, 'on')
    else localStorage.removeItem(key)
    if (hidden) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, 'off')
  } catch {
    // Where nothing may be kept, it holds for this page.
  }
}

function turn(hidden: boolean): void {
  if (hidden) hideTexts()
  else showTexts()
  const news = document.getElementById('news')
  if (news) news.textContent = hidden ? 'Names and texts are hidden.' : 'Names and texts are shown.'
}

function toggle(): void {
  const hidden = root.dataset.incognito === undefined
  keep(hidden)
  turn(hidden)
  // The button that was pressed is gone.
  if (document.activeElement?.matches('[data-incognito-toggle]'))
    document.getElementById('main')?.focus({ preventScroll: true })
}

onKey((pressed) => {
  if (pressed === 'i') toggle()
  return pressed === 'i'
})
document.addEventListener('click', ({ target }) => {
  if (target instanceof Element && target.closest('[data-incognito-toggle]')) toggle()
})
// What is hidden in one tab is hidden in all.
addEventListener('storage', ({ key: changed, newValue }) => {
  if (changed !== key || newValue !== 'on') return
  sessionStorage.removeItem(key)
  turn(true)
})
// A page that was kept as it was left.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted && localStorage.getItem(key) === 'on') hideTexts()
})

if (root.dataset.incognito !== undefined) hideTexts()
