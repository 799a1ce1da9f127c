// A real Chromium for the tests: the one from the dependencies on Linux, elsewhere an installed Chrome.
import chromium from '@sparticuz/chromium'
import { chromium as playwright, type Browser } from 'playwright-core'

/** Starts the browser; the caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  if (process.platform !== 'linux') return playwright.launch({ channel: 'chrome' })
  chromium.setGraphicsMode = false
  // Its own list is for servers without a sandbox; what weakens the separation of origins is left out.
  const args = chromium.args.filter((arg) => !/web-security|single-process|allow-running-insecure/.test(arg))
  return playwright.launch({ args, executablePath: await chromium.executablePath() })
}
