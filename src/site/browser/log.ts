// Writes down what happened, from the line beneath a timeline.
import { ask } from './ask.ts'
import { refresh } from './refresh.ts'
import { tell } from './toast.ts'

async function log(form: HTMLFormElement, input: HTMLInputElement): Promise<void> {
  const { entry, hash } = form.dataset
  const answer = await ask('log', { entry, hash, words: input.value })
  if (answer.refused === undefined) input.value = ''
  await refresh()
  tell(answer)
}

document.addEventListener('submit', (event) => {
  const form =
    event.target instanceof HTMLFormElement ? event.target.closest<HTMLFormElement>('[data-log]') : null
  const input = form?.querySelector('input')
  if (!form || !input) return
  event.preventDefault()
  void log(form, input)
})
