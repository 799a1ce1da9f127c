// Opens a page in the browser and notes everything that shouldn't happen there.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export interface Visit {
  readonly page: Page
  /** Console errors, page errors, failed and foreign requests. */
  readonly troubles: readonly string[]
  readonly close: () => Promise<void>
}

/** A fresh browser context at `url`; `expected` is the status that the page itself should have. */
export async function visit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
  expected = 200,
): Promise<Visit> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const troubles: string[] = []
  page.on('console', (message) => {
    const own = expected !== 200 && message.text().includes(`status of ${expected}`)
    if (['error', 'warning'].includes(message.type()) && !own) troubles.push(message.text())
  })
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(url).origin)
      troubles.push(`foreign request: ${request.url()}`)
  })
  const response = await page.goto(url)
  if (response?.status() !== expected) troubles.push(`status ${String(response?.status())}`)
  await page.evaluate(() => document.fonts.ready.then(() => true))
  return {
    page,
    troubles,
    async close() {
      await context.close()
    },
  }
}

/** The rules about colours alone: what another theme or another width can change of them is alike in all that look alike. */
const ofColours = ['color-contrast', 'link-in-text-block'] as const

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] as const

/** What axe finds against WCAG 2.2 AA: rule, and where; `without` some of its rules. */
export const findBarriers = (page: Page, without: readonly string[] = []): Promise<readonly string[]> =>
  runAxe(page, { rules: tags, without, isOfEach: false })

/** What axe finds in the colours, asked of one text of each look: of the same paint, size and grounds as others. */
export const findPale = (page: Page): Promise<readonly string[]> =>
  runAxe(page, { rules: ofColours, without: [], isOfEach: true })

/** Both of these, for a page whose every text was looked at in another width: it costs half. */
export const findBarriersAnew = async (page: Page): Promise<readonly string[]> => [
  ...(await findBarriers(page, ofColours)),
  ...(await findPale(page)),
]

interface Asked {
  readonly rules: readonly string[]
  readonly without: readonly string[]
  readonly isOfEach: boolean
}

async function runAxe(page: Page, asked: Asked): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe)
  return page.evaluate(async ({ rules, without, isOfEach }) => {
    interface Axe {
      run(
        context: object,
        options: object,
      ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>
    }
    const hasText = (one: Element): boolean =>
      one.checkVisibility() &&
      [...one.childNodes].some((node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== '')
    const lookOf = (one: Element): string => {
      const { color, fontSize, fontWeight, textDecorationLine } = getComputedStyle(one)
      const look = [one.tagName, color, fontSize, fontWeight, textDecorationLine]
      for (let at: Element | null = one; at; at = at.parentElement) {
        const { backgroundColor, backgroundImage, opacity } = getComputedStyle(at)
        look.push(backgroundColor, backgroundImage, opacity)
      }
      return look.join()
    }
    const ofEach = (): readonly Element[] => {
      const texts = [...document.querySelectorAll('body *')].filter(hasText)
      return [...Map.groupBy(texts, lookOf).values()].flatMap((alike) => alike.slice(0, 1))
    }
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run(
      isOfEach ? { include: ofEach() } : document,
      {
        runOnly: rules,
        rules: Object.fromEntries(without.map((name) => [name, { enabled: false }])),
        resultTypes: ['violations'],
      },
    )
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
    )
  }, asked)
}

/** Opens everything that is folded, so that it is looked at too. */
export const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true
  })
