// Shows what was found in a box of search, as the page of search does.
import type { Found, Group, Hit, Part } from '../search/found.ts'
import { sayFound, sayMissing, titles } from '../search/say.ts'
import { make } from './panel.ts'
import { hrefHere } from './search-ask.ts'

/** Puts what was found in `box`, and how much in words; undefined says that it couldn't be asked. */
export function showFound(box: Element, found: Found | undefined): void {
  const said = box.querySelector('[data-search-said]')
  if (said) said.textContent = found ? sayFound(found) : 'Searching isn’t possible just now.'
  const isAsked = found !== undefined && found.words.trim() !== ''
  const missing = isAsked ? sayMissing(found) : ''
  box
    .querySelector('[data-found]')
    ?.replaceChildren(
      ...(found?.groups.map((group) => groupOf(group, box)) ?? []),
      ...(isAsked && found.total === 0 ? [nothing()] : []),
      ...(missing === '' ? [] : [plain(make('p', 'quiet', missing))]),
    )
}

const plain = <T extends HTMLElement>(element: T): T => {
  element.dataset.plain = ''
  return element
}

function groupOf({ sort, hits, total }: Group, box: Element): HTMLElement {
  const heading = plain(make('h2', '', `${titles[sort]} `, make('span', 'count', String(total))))
  heading.id = `${box.id === 'search' ? 'over' : 'found'}-${sort}`
  const list = make('ul', '', ...hits.map((hit) => make('li', '', linkTo(hit))))
  const section = make('section', 'search-group', heading, list)
  section.setAttribute('aria-labelledby', heading.id)
  if (total > hits.length)
    section.append(plain(make('p', 'quiet', `and ${total - hits.length} more: another word finds fewer`)))
  return section
}

function linkTo({ href, name, about, day }: Hit): HTMLElement {
  const named = make('span', 'hit-name', ...nodes(name))
  named.dataset.name = ''
  const link = make('a', 'hit', named)
  link.href = hrefHere(href)
  if (about.length === 0 && day === null) return link
  const beneath = make('span', 'hit-about', ...(day === null ? [] : [time(day), ' ']), ...nodes(about))
  beneath.dataset.veiled = ''
  link.append(' ', beneath)
  return link
}

function time(day: string): HTMLElement {
  const made = make(
    'time',
    '',
    new Date(`${day}T00:00Z`).toLocaleDateString('en-GB', dayWords).replace(',', ''),
  )
  made.dateTime = day
  return made
}

const dayWords = {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
} as const

const nodes = (parts: readonly Part[]): readonly (Node | string)[] =>
  parts.map(({ text, marked }) => (marked ? make('mark', '', text) : text))

/** Nothing fits: what one may do now. */
function nothing(): HTMLElement {
  const line = plain(
    make('p', 'search-nothing', 'Nothing is written down that fits. Perhaps a shorter word finds it'),
  )
  if (!document.getElementById('quick-add')) {
    line.append('.')
    return line
  }
  const button = make('button', 'button', 'New')
  button.type = 'button'
  button.dataset.new = ''
  line.append(', or is it somebody new? ', button)
  return line
}
