// Hides what is on the page and what comes to it, and puts everything back as it was.
import { dots, isPlain, shownOf } from './incognito-what.ts'
import { hideLink, isRevealed, showLink } from './incognito-links.ts'

/** What something was, and what it is while it is hidden. */
interface Kept {
  readonly real: string
  readonly shown: string
}

const { documentElement: root } = document
const texts = new Map<Text, Kept>()
const attributes = new Map<Element, Map<string, Kept>>()
const fields = new Map<HTMLTextAreaElement, Kept>()
const spoken = ['title', 'aria-label', 'aria-description', 'alt', 'list', 'href'] as const
let title: Kept | undefined

/** The words of a letter as they are, hidden or not. */
export const realWords = (field: HTMLTextAreaElement): string => {
  const kept = fields.get(field)
  return kept?.shown === field.value ? kept.real : field.value
}

function hideText(text: Text): void {
  if (texts.get(text)?.shown === text.data) return
  const real = text.data
  if (real.trim() === '') return
  const shown = shownOf(text)
  texts.delete(text)
  if (shown === real) return
  texts.set(text, { real, shown })
  text.data = shown
}

function hideField(field: HTMLTextAreaElement): void {
  // What wasn't edited follows its text; it is kept apart only so that copying gives the letter.
  const before = fields.get(field)
  if (before?.shown === field.value) return
  const real = field.value
  const isEdited = real !== field.defaultValue
  for (const text of field.childNodes) if (text instanceof Text) hideText(text)
  if (isEdited) field.value = dots(real)
  fields.set(field, { real, shown: field.value })
  field.readOnly = true
}

/** What an attribute says while it is hidden; undefined where it may be seen. */
function shownAttribute(element: Element, name: string, real: string): string | undefined {
  // names to choose from are shown by the browser itself
  if (name === 'list') return ''
  if (name === 'href') return element instanceof HTMLAnchorElement ? hideLink(element, real) : undefined
  return isPlain(element) ? undefined : dots(real)
}

function hideAttribute(element: Element, name: (typeof spoken)[number]): void {
  const real = element.getAttribute(name)
  const kept = attributes.get(element)
  if (real === null || kept?.get(name)?.shown === real || isRevealed(element)) return
  const shown = shownAttribute(element, name, real)
  if (shown === undefined || shown === real) return
  attributes.set(element, (kept ?? new Map<string, Kept>()).set(name, { real, shown }))
  element.setAttribute(name, shown)
}

function hideElement(element: Element): void {
  for (const name of spoken) hideAttribute(element, name)
  if (element instanceof HTMLTextAreaElement) hideField(element)
}

/** Hides all that is in `node`. */
function hideIn(node: Node): void {
  if (node instanceof Text) return hideText(node)
  if (!(node instanceof Element)) return
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
  for (let one: Node | null = node; one; one = walker.nextNode())
    if (one instanceof Text) hideText(one)
    else if (one instanceof Element) hideElement(one)
}

/** The page's title is its heading's, as far as that may be seen. */
function hideTitle(): void {
  if (title?.shown === document.title) return
  const real = root.dataset.title ?? document.title
  delete root.dataset.title
  const heading = document.querySelector('h1')?.textContent.trim() ?? ''
  title = { real, shown: heading === '' ? 'Owed' : `${heading} · Owed` }
  document.title = title.shown
}

const observer = new MutationObserver((records) => {
  for (const { type, target, addedNodes, attributeName } of records) {
    if (type === 'characterData') hideIn(target)
    else if (type === 'childList') for (const node of addedNodes) hideIn(node)
    else if (target instanceof Element) {
      if (attributeName === 'data-masked') hideIn(target)
      else hideAttribute(target, attributeName as (typeof spoken)[number])
    }
  }
  for (const field of document.querySelectorAll('textarea')) hideField(field)
  hideTitle()
  observer.takeRecords()
})

/** Hides names and texts, and those that come; until `showTexts`. */
export function hideTexts(): void {
  if (root.dataset.incognito === 'veiled') return
  hideIn(document.body)
  hideTitle()
  root.dataset.incognito = 'veiled'
  const attributeFilter = [...spoken, 'data-masked']
  for (const part of [document.body, document.head])
    observer.observe(part, { subtree: true, childList: true, characterData: true, attributeFilter })
}

/** Puts everything back as it was. */
function restore(): void {
  for (const [text, { real, shown }] of texts) if (text.data === shown) text.data = real
  for (const [element, kept] of attributes)
    for (const [name, { real, shown }] of kept)
      if (element.getAttribute(name) === shown) element.setAttribute(name, real)
  for (const [field, { real, shown }] of fields) {
    if (field.value === shown && field.value !== real) field.value = real
    field.readOnly = false
  }
  if (document.title === title?.shown) document.title = title.real
  title = undefined
  for (const kept of [texts, attributes, fields]) kept.clear()
  showLink()
}

/** Shows all again. */
export function showTexts(): void {
  observer.disconnect()
  restore()
  delete root.dataset.incognito
}

// A new version of the page is compared with what this one really says; what it brings is hidden before it is painted.
document.addEventListener('owed:morphing', () => {
  if (root.dataset.incognito === 'veiled') restore()
})
