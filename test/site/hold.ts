// What every page is held to, each a function from a page that is open to what is wrong with it, in words.
import { HtmlValidate } from 'html-validate'
import type { Page } from 'playwright-core'

const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard'] })

/** What isn't valid in a page's HTML: rule, line and what is said. */
export async function findInvalid(html: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, line, message }) => `HTML ${ruleId}, line ${line}: ${message}`),
  )
}

/** What makes the page wider than the window: how wide it is, and the innermost elements that stand out. */
export async function findSideways(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const wide = [...document.querySelectorAll('body *')].filter(
      (one) => one.getBoundingClientRect().right > clientWidth + 1,
    )
    const inner = wide.filter((one) => !wide.some((other) => other !== one && one.contains(other)))
    const names = inner.slice(0, 3).map((one) => one.outerHTML.slice(0, 120))
    return [`${scrollWidth} wide in a window of ${clientWidth}: ${names.join(' ')}`]
  })
}

/** Texts smaller than 11 pixels, as they are drawn. */
export async function findSmallText(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const sizeOf = (one: Element): number => {
      const size = parseFloat(getComputedStyle(one).fontSize)
      const scale = one instanceof SVGGraphicsElement ? (one.getScreenCTM()?.a ?? 1) : 1
      return size * scale
    }
    const own = (one: Element): string =>
      [...one.childNodes].map((node) => (node.nodeType === 3 ? (node.textContent ?? '').trim() : '')).join('')
    return (
      [...document.querySelectorAll('body *')]
        .filter(
          (one) =>
            own(one) !== '' &&
            one.checkVisibility({
              visibilityProperty: true,
              opacityProperty: true,
              contentVisibilityAuto: true,
            }),
        )
        // what has no size at all isn't there to be read: initials that became a dot
        .filter((one) => sizeOf(one) > 0 && sizeOf(one) < 10.95)
        .slice(0, 5)
        .map((one) => `${sizeOf(one).toFixed(1)} px: ${own(one).slice(0, 40)}`)
    )
  })
}

/** Paragraphs of prose, four lines and more, whose whole lines have more than 75 characters, or fewer than 60 in the middle. */
export async function findRaggedProse(page: Page, within = '.prose p'): Promise<readonly string[]> {
  const lines = await page.locator(within).evaluateAll((paragraphs) =>
    paragraphs.map((paragraph) => {
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
      const tops: number[] = []
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        for (let at = 0; at < (node.textContent ?? '').length; at++) {
          const range = document.createRange()
          range.setStart(node, at)
          range.setEnd(node, at + 1)
          tops.push(Math.round(range.getBoundingClientRect().bottom / 8))
        }
      const counts = [...Map.groupBy(tops, (top) => top).values()].map((line) => line.length)
      return { counts, text: paragraph.textContent.slice(0, 40) }
    }),
  )
  return lines.flatMap(({ counts, text }) => {
    const whole = counts.slice(0, -1)
    if (whole.length < 3) return []
    const middle = whole.toSorted((a, b) => a - b)[whole.length >> 1] ?? 0
    return Math.max(...whole) > 75 || middle < 60 ? [`lines of ${whole.join(', ')} characters: ${text}`] : []
  })
}

/** Presses Tab again and again, each press sent before the one before it was answered. */
async function pressTab(page: Page, times: number): Promise<void> {
  const keyboard = await page.context().newCDPSession(page)
  const tab = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 } as const
  const presses = Array.from({ length: times }, () => [
    keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...tab }),
    keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...tab }),
  ])
  await Promise.all(presses.flat())
  await keyboard.detach()
}

/** Links and controls that Tab never comes to, pressed as often as it takes, nor to another link to the same place. */
export async function findUnreached(page: Page): Promise<readonly string[]> {
  const count = await page.evaluate(() => {
    const all = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]'
    const seen = new Set<string>()
    const wanted = [...document.querySelectorAll<HTMLElement | SVGElement>(all)].filter((one) => {
      if (one.matches(':disabled') || one.closest('[inert], [aria-hidden=true]')) return false
      if (!one.checkVisibility({ visibilityProperty: true })) return false
      // of a group of radio buttons one is reached by Tab, the others by arrows
      if (!(one instanceof HTMLInputElement) || one.type !== 'radio') return true
      if (seen.has(one.name)) return false
      seen.add(one.name)
      return true
    })
    for (const one of wanted) one.dataset.unreached = ''
    document.addEventListener('focusin', ({ target }) => {
      const one = target as HTMLElement
      delete one.dataset.unreached
      if (one instanceof HTMLInputElement && one.type === 'radio')
        for (const other of document.getElementsByName(one.name)) delete other.dataset.unreached
    })
    ;(document.activeElement as HTMLElement | null)?.blur()
    return wanted.length
  })
  await pressTab(page, count + 4)
  return page.evaluate(() =>
    [...document.querySelectorAll('[data-unreached]')]
      .filter(
        (one) =>
          !one.matches('a[tabindex="-1"]') ||
          ![...document.querySelectorAll('a:not([data-unreached])')].some(
            (other) => other.getAttribute('href') === one.getAttribute('href'),
          ),
      )
      .map((one) => `Tab never reaches ${one.outerHTML.slice(0, 120)}`),
  )
}

/** What still moves although less motion was asked for. */
export async function findMotion(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    document
      .getAnimations()
      .filter(
        (one) => one.playState === 'running' && Number(one.effect?.getComputedTiming().activeDuration) > 20,
      )
      .map(
        (one) =>
          `moves: ${one.id} ${String((one.effect as KeyframeEffect | null)?.target?.outerHTML.slice(0, 80))}`,
      ),
  )
}

/** Lines and shapes of pictures that can't be told from the page where the reader chose the colours. */
export async function findUnseen(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const ground = getComputedStyle(document.body).backgroundColor
    return [...document.querySelectorAll('main svg :is(line, path, rect, circle)')]
      .filter((one) => {
        const { fill, stroke, strokeWidth } = getComputedStyle(one)
        const isDrawn = (paint: string) => paint !== 'none' && !paint.startsWith('rgba(0, 0, 0, 0')
        const paints = [fill, ...(parseFloat(strokeWidth) > 0 ? [stroke] : [])].filter(isDrawn)
        return paints.length > 0 && paints.every((paint) => paint === ground)
      })
      .slice(0, 3)
      .map((one) => `as the page itself: ${one.outerHTML.slice(0, 100)}`)
  })
}
