// In a static build: what a row's buttons show instead of doing it, the line to write.
import { copy } from './copy.ts'
import { make, openPanel } from './panel.ts'

function code(words: string): HTMLElement {
  const made = make('code', '', words)
  made.dataset.veiled = ''
  return made
}

function words(...parts: readonly (Node | string)[]): HTMLElement {
  const made = make('p', '', ...parts)
  made.dataset.plain = ''
  return made
}

function show(opener: HTMLElement, host: HTMLElement, line: string | undefined): void {
  const { path = '', sentence = '', obligation = '' } = host.dataset
  if (line === undefined) {
    openPanel(opener, sentence, [words('In the terminal: ', code(`owed done ${obligation}`))])
    return
  }
  const button = make('button', 'button', 'Copy')
  button.type = 'button'
  button.addEventListener('click', () => void copy(line, button))
  openPanel(opener, sentence, [
    words('Write this into ', code(path), ', under its timeline:'),
    make('p', 'by-hand', code(line), button),
  ])
}

document.addEventListener('click', ({ target }) => {
  const pressed = target instanceof Element ? target.closest<HTMLElement>('[data-panel]') : null
  const host = pressed?.closest<HTMLElement>('[data-obligation]')
  if (!pressed || !host) return
  show(pressed, host, pressed.dataset.panel === 'done' ? host.dataset.byHand : host.dataset.later)
})
