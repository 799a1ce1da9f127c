// The buttons of rows and cards: done, snooze, open.
import { type Deed, doDeed } from './deed.ts'
import { closePanel, field, make, openPanel } from './panel.ts'

interface Way {
  readonly label: string
  readonly by?: string
  readonly verb?: string
}

const deedNames: ReadonlySet<string> = new Set(['done', 'snooze', 'open'])

const hostOf = (button: Element): HTMLElement | null => button.closest<HTMLElement>('[data-path]')

function valueIn(scope: ParentNode, name: string): string | undefined {
  const fields = [...scope.querySelectorAll<HTMLInputElement>(`[data-field="${name}"]`)]
  const value = fields.find(({ type, checked }) => type !== 'radio' || checked)?.value ?? ''
  return value === '' ? undefined : value
}

const saidIn = (scope: ParentNode): Pick<Deed, 'note' | 'on' | 'tag'> => ({
  note: valueIn(scope, 'note'),
  on: valueIn(scope, 'on'),
  tag: valueIn(scope, 'tag'),
})

function button(label: string, press: () => void): HTMLButtonElement {
  const made = make('button', 'button', label)
  made.type = 'button'
  made.addEventListener('click', press)
  return made
}

function input(type: string, name: string): HTMLInputElement {
  const made = make('input', '')
  made.type = type
  made.dataset.field = name
  made.autocomplete = 'off'
  return made
}

/** Enter in a field does what the likeliest button does. */
function onEnter(fields: HTMLElement, press: () => void): void {
  fields.addEventListener('keydown', ({ key, target }) => {
    if (key === 'Enter' && target instanceof HTMLInputElement) press()
  })
}

/** Does the deed of a row; the focus, where it was in the row and that is gone, goes on to the next. */
async function doInRow(host: HTMLElement, deed: Deed): Promise<void> {
  const row = host.closest('.row')
  const next = (row?.nextElementSibling ?? row?.previousElementSibling)?.id
  await doDeed(host, deed)
  const main = document.getElementById('main')
  if (row?.isConnected === false && next !== undefined && document.activeElement === main)
    document.getElementById(next)?.querySelector<HTMLElement>('.deed')?.focus({ preventScroll: true })
}

const capitalise = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

const today = (): string => document.documentElement.dataset.token?.split('.').at(-1) ?? ''

function openDone(opener: HTMLElement, host: HTMLElement): void {
  const ways = JSON.parse(host.dataset.ways ?? '[]') as readonly Way[]
  const on = input('date', 'on')
  on.max = today()
  const outcomes = outcomesOf(host.dataset.outcomes)
  const more = make(
    'div',
    'panel-fields',
    ...outcomes,
    field('A word', input('text', 'note')),
    field('Day', on),
  )
  const done = (way: Way): void => {
    closePanel()
    void doInRow(host, { act: 'done', by: way.by, verb: way.verb, ...saidIn(more) })
  }
  const choices = ways.map((way) => button(capitalise(way.label), () => done(way)))
  onEnter(more, () => choices[0]?.click())
  openPanel(opener, `Done: ${host.dataset.sentence ?? ''}`, [more, make('div', 'panel-choices', ...choices)])
}

/** How it may have gone, to choose from. */
function outcomesOf(json: string | undefined): readonly HTMLElement[] {
  if (json === undefined) return []
  const outcomes = JSON.parse(json) as readonly { tag: string; label: string }[]
  const legend = make('legend', 'unseen', 'How it went')
  const labels = outcomes.map(({ tag, label }) => {
    const radio = input('radio', 'tag')
    radio.name = 'panel-tag'
    radio.value = tag
    return make('label', '', radio, make('span', '', label))
  })
  return [make('fieldset', 'outcomes', legend, ...labels)]
}

function openSnooze(opener: HTMLElement, host: HTMLElement): void {
  const until = input('date', 'until')
  until.min = today()
  const snooze = (day: string | undefined): void => {
    if (day === undefined) return until.focus()
    closePanel()
    void doInRow(host, { act: 'snooze', until: day })
  }
  const choices = ['tomorrow', 'next week', '2 weeks'].map((day) =>
    button(capitalise(day), () => snooze(day === '2 weeks' ? '2w' : day)),
  )
  const untilThen = button('Until then', () => snooze(until.value === '' ? undefined : until.value))
  const then = make('div', 'panel-fields', field('Until', until), untilThen)
  onEnter(then, () => untilThen.click())
  openPanel(opener, `Snooze: ${host.dataset.sentence ?? ''}`, [
    make('div', 'panel-choices', ...choices),
    then,
  ])
}

/** The deed that a button of a card stands for, with what was said beside it. */
export function deedOf(pressed: HTMLElement, host: HTMLElement): Deed | undefined {
  const { act = '', by, verb, until } = pressed.dataset
  if (!deedNames.has(act)) return undefined
  return {
    act: act as Deed['act'],
    by,
    verb,
    until: until === '' ? (valueIn(host, 'until') ?? '') : until,
    ...saidIn(host),
  }
}

document.addEventListener('click', ({ target }) => {
  const pressed = target instanceof Element ? target.closest<HTMLElement>('[data-panel], [data-act]') : null
  const host = pressed && hostOf(pressed)
  if (!pressed || !host) return
  if (pressed.dataset.panel === 'done') openDone(pressed, host)
  else if (pressed.dataset.panel === 'snooze') openSnooze(pressed, host)
  else {
    const deed = deedOf(pressed, host)
    if (deed) void doDeed(host, deed)
  }
})
