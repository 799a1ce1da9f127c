// Copies a letter or a line, and says so on the button.
import { realWords } from './incognito-veil.ts'

const saidMilliseconds = 2000

/** Puts `words` on the clipboard, and has `button` say so for a moment. */
export async function copy(words: string, button: HTMLElement): Promise<void> {
  const said = await navigator.clipboard.writeText(words).then(
    () => 'Copied',
    () => 'Could not copy',
  )
  button.dataset.said = said
  const news = document.getElementById('news')
  if (news) news.textContent = `${said}.`
  setTimeout(() => {
    delete button.dataset.said
  }, saidMilliseconds)
}

/** The letter's words as they were edited. */
export function letterWords(letter: Element | null): string {
  const field = letter?.querySelector('textarea')
  return field ? realWords(field) : ''
}

document.addEventListener('click', ({ target }) => {
  const button =
    target instanceof Element ? target.closest<HTMLElement>('[data-copy], [data-copy-line]') : null
  if (!button) return
  void copy(button.dataset.copyLine ?? letterWords(button.closest('[data-letter]')), button)
})

// The mail program gets the words as they are now.
document.addEventListener('click', ({ target }) => {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-mail]') : null
  const letter = link?.closest<HTMLElement>('[data-letter]')
  if (!link || !letter) return
  const mailto = letter.dataset.mailto ?? ''
  const body = encodeURIComponent(letterWords(letter).replaceAll('\n', '\r\n'))
  link.href = /([?&])body=[^&]*/.test(mailto)
    ? mailto.replace(/([?&])body=[^&]*/, `$1body=${body}`)
    : `${mailto}${mailto.includes('?') ? '&' : '?'}body=${body}`
})
