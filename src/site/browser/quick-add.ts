// "New": opens over any page, suggests people while one types, and writes down what was said.
import { ask } from './ask.ts'
import { onKey } from './keys.ts'
import { refresh } from './refresh.ts'
import { spoken } from './spoken.ts'
import { tell } from './toast.ts'

const dialog = document.querySelector<HTMLDialogElement>('#quick-add')
const form = dialog?.querySelector('form')
const said = dialog?.querySelector('.quick-said')

/** Shows the fields of the kind that is chosen, and no others. */
function showKind(): void {
  const kind = form?.querySelector<HTMLInputElement>('[name=kind]:checked')?.value
  for (const part of form?.querySelectorAll<HTMLElement>('.quick-fields') ?? []) {
    part.hidden = part.dataset.kind !== kind
    for (const input of part.querySelectorAll('input')) input.disabled = part.hidden
  }
}

function open(): void {
  if (!dialog || dialog.open) return
  showKind()
  if (said) said.textContent = ''
  const today = document.documentElement.dataset.token?.split('.').at(-1) ?? ''
  for (const date of form?.querySelectorAll<HTMLInputElement>('[data-today]') ?? []) {
    date.max = today
    if (date.value === '') date.value = today
  }
  dialog.showModal()
  offerSure(false)
}

const firstField = () => form?.querySelector<HTMLInputElement>('.quick-fields:not([hidden]) input')

let asked = 0
/** Offers the people whose names fit what was typed. */
async function suggest(words: string): Promise<void> {
  const mine = ++asked
  const response = await fetch(`/people.json?q=${encodeURIComponent(words)}`).catch(() => undefined)
  const names = response?.ok ? ((await response.json()) as readonly string[]) : []
  if (mine !== asked) return
  const options = names.map((name) => {
    const option = document.createElement('option')
    option.value = name
    return option
  })
  dialog?.querySelector('datalist')?.replaceChildren(...options)
}

/** Offers to take a name that is nearly somebody's for somebody else. */
function offerSure(offered: boolean): void {
  const line = form?.querySelector<HTMLElement>('.quick-sure')
  const box = line?.querySelector('input')
  if (!line || !box) return
  line.hidden = !offered
  box.checked = false
  if (offered) box.focus()
  else firstField()?.focus()
}

async function send(): Promise<void> {
  if (!form || !dialog) return
  const fields = Object.fromEntries(new FormData(form))
  const answer = await ask('create', fields)
  if (answer.refused !== undefined) {
    said?.replaceChildren(...spoken(answer.refused))
    offerSure(answer.isRival === true)
    return
  }
  dialog.close()
  form.reset()
  await refresh()
  tell(answer)
}

form?.addEventListener('submit', (event) => {
  event.preventDefault()
  void send()
})
form?.addEventListener('input', ({ target }) => {
  if (target instanceof HTMLInputElement && target.list) void suggest(target.value)
})
form?.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLInputElement && target.name === 'kind') showKind()
})
document.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) return
  if (target.closest('[data-new]')) open()
  if (target.closest('[data-close]')) dialog?.close()
})
// On the sitting `n` goes on to the next.
if (!document.getElementById('cards'))
  onKey((key) => {
    if (key === 'n') open()
    return key === 'n'
  })
