// Writes down what happened, from the line beneath a timeline.
import { ask } from './ask.ts'
import { refresh } from './refresh.ts'
import { spoken } from './spoken.ts'
import { tell } from './toast.ts'

async function log(form: HTMLFormElement, input: HTMLInputElement): Promise<void> {
  const { entry, hash } = form.dataset
  const answer = await ask('log', { entry, hash, words: input.value })
  if (answer.refused === undefined) input.value = ''
  await refresh()
  const said = form.querySelector('.log-said')
  said?.replaceChildren(...spoken(answer.refused ?? ''))
  if (answer.refused === undefined) tell(answer)
  else said?.scrollIntoView({ block: 'nearest' })
}

document.addEventListener('submit', (event) => {
  const form =
    event.target instanceof HTMLFormElement ? event.target.closest<HTMLFormElement>('[data-log]') : null
  const input = form?.querySelector('input')
  if (!form || !input) return
  event.preventDefault()
  void log(form, input)
})
