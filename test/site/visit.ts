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

/** What axe finds against WCAG 2.2 AA: rule, and where; `only` some of its rules, where the others can't have changed. */
export async function findBarriers(page: Page, only?: readonly string[]): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe)
  return page.evaluate(async (rules) => {
    interface Axe {
      run(
        options: object,
      ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>
    }
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run({
      runOnly: rules ?? tags,
      resultTypes: ['violations'],
    })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
    )
  }, only)
}

/** Opens everything that is folded, so that it is looked at too. */
export const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true
  })
