// Every page in a real browser, over notebooks that try it: no barrier, no error, nothing foreign, nothing too wide or too small.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { adversarial, crowded, empty } from './adversarial.ts'
import { launchBrowser } from './browser.ts'
import { kindsOf } from './kinds.ts'
import { five } from './notebooks.ts'
import { serveNotebook } from './running.ts'
import { type Eyes, walk } from './walk.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
}, 120_000)
afterAll(() => browser.close())

const notebooks: readonly (readonly [string, Readonly<Record<string, string>>, Eyes])[] = [
  ['of names and texts that try everything', adversarial, 'barriers'],
  ['with nothing in it', empty, 'light'],
  ['with one of everything', five, 'light'],
  ['with far too many of everything', crowded, 'width'],
]

test.each(notebooks)(
  'each kind of page is clean over a notebook %s',
  async (_, files, eyes) => {
    const site = await serveNotebook(files)
    try {
      expect((await walk(browser, site.url, await kindsOf(site), eyes)).join('\n')).toBe('')
    } finally {
      await site.close()
    }
  },
  180_000,
)
