// What becomes of a text while the screen is shared, by the nearest mark around it; without one it is dots.
import { dotted, initialled } from '../incognito/masked.ts'

// Interface, days and numbers. All that isn't named here or below is somebody's.
const plain = [
  '.masthead, .colophon, .skip, .monogram, script, style, noscript',
  'time, button, kbd, label, legend, summary > h2, th[scope=col]',
  '.lateness, .distance, .badge, .count, [data-plain]',
].join()
const names = '[data-name], .name'
const secrets = '[data-veiled], select:not([data-plain]), datalist, textarea'
const marks = `[data-masked], ${secrets}, ${names}, ${plain}`

/** The mark that counts for what stands in `element`. */
const markOf = (element: Element): Element | null => element.closest(marks)

/** Whether what an attribute of `element` says may be seen. */
export function isPlain(element: Element): boolean {
  if (element.matches('[data-plain-label]')) return true
  const mark = markOf(element)
  return mark !== null && !mark.matches(`[data-masked], ${secrets}, ${names}`)
}

/** What is shown of a text: itself, initials, dots, or what the page says of itself for this. */
export function shownOf(text: Text): string {
  const mark = text.parentElement && markOf(text.parentElement)
  if ((mark instanceof HTMLElement || mark instanceof SVGElement) && mark.dataset.masked !== undefined)
    return firstText(mark) === text ? mark.dataset.masked : text.data.replace(/\S/g, '')
  if (!mark || mark.matches(secrets)) return dotted(text.data)
  return mark.matches(names) ? initialled(text.data) : text.data
}

/** The text that stands for all of an element's. */
function firstText(element: Element): Node | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
    (node.nodeValue ?? '').trim() === '' ? NodeFilter.FILTER_SKIP : NodeFilter.FILTER_ACCEPT,
  )
  return walker.nextNode()
}

export const dots = dotted
