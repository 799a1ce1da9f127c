// Says at the foot of the window what was just done, with ten seconds to take it back, or why it wasn't done.
import { type Answer, ask } from './ask.ts'
import { refresh } from './refresh.ts'
import { spoken } from './spoken.ts'

const undoMilliseconds = 10_000

let timer: ReturnType<typeof setTimeout> | undefined
let operation: string | undefined

const toast = document.getElementById('toast')

function hide(): void {
  clearTimeout(timer)
  operation = undefined
  if (toast) toast.hidden = true
}

const wait = (): void => {
  clearTimeout(timer)
  timer = setTimeout(hide, undoMilliseconds)
}

/** Shows what came of an action; a refusal stays until it is closed. */
export function tell(answer: Answer): void {
  if (!toast) return
  operation = answer.operation
  const words = document.createElement('p')
  words.replaceChildren(...spoken(answer.refused ?? answer.says ?? ''))
  if (answer.href !== undefined) {
    const link = document.createElement('a')
    link.href = answer.href
    link.replaceChildren(...words.childNodes)
    words.append(link)
  }
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'button'
  button.textContent = operation === undefined ? 'Close' : 'Undo'
  if (operation !== undefined) {
    const key = document.createElement('kbd')
    key.textContent = 'u'
    button.append(' ', key)
  }
  button.addEventListener('click', () => {
    if (operation === undefined) hide()
    else void undo()
  })
  const bar = document.createElement('span')
  bar.className = 'toast-time'
  bar.ariaHidden = 'true'
  toast.replaceChildren(words, button, ...(answer.refused === undefined ? [bar] : []))
  toast.dataset.kind = answer.refused === undefined ? 'done' : 'refused'
  toast.hidden = false
  say(words.textContent)
  if (answer.refused === undefined) wait()
  else clearTimeout(timer)
}

/** Takes back what the toast offers to take back; false where there is nothing. */
export async function undo(): Promise<boolean> {
  if (operation === undefined) return false
  const taken = operation
  operation = undefined
  const answer = await ask('undo', { operation: taken })
  await refresh()
  tell(answer)
  if (answer.refused === undefined) document.dispatchEvent(new CustomEvent('owed:undone', { detail: taken }))
  return true
}

/** Tells those who listen to the page. */
function say(words: string): void {
  const news = document.getElementById('news')
  const line = document.createElement('span')
  line.dataset.veiled = ''
  line.textContent = words
  news?.replaceChildren(line)
}

// Whoever is about to press Undo isn't hurried.
for (const [sign, then] of [
  ['pointerenter', () => clearTimeout(timer)],
  ['focusin', () => clearTimeout(timer)],
  ['pointerleave', wait],
  ['focusout', wait],
] as const)
  toast?.addEventListener(sign, () => {
    if (toast.dataset.kind !== 'refused' && !toast.hidden) then()
  })
