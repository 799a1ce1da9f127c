// Putting a new page in place of an old one, in a real browser: it ends equal, and what didn't change wasn't touched.
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import fc from 'fast-check'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'

let browser: Browser
let page: Page
let script: string

beforeAll(async () => {
  browser = await launchBrowser()
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../../src/site/browser/morph.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'owed',
  })
  script = outputFiles[0]?.text ?? ''
}, 60_000)
afterAll(() => browser.close())
beforeEach(async () => {
  page = await browser.newPage()
  await page.addScriptTag({ content: script })
  return () => page.close()
})

/** Stands for the bundle in what is run inside the page. */
declare const owed: { morph(old: Element, fresh: Element): void }

/** Shows `html` in the page's main element. */
const show = (html: string): Promise<void> =>
  page.evaluate((inner) => {
    document.body.innerHTML = `<main>${inner}</main>`
  }, html)

/** Makes the main element what `html` says. */
const change = (html: string): Promise<void> =>
  page.evaluate((inner) => {
    const fresh = new DOMParser().parseFromString(`<main>${inner}</main>`, 'text/html').querySelector('main')
    const old = document.querySelector('main')
    if (old && fresh) owed.morph(old, fresh)
  }, html)

const word = fc.constantFrom('Ana', 'Raj', 'a note', 'é', '')
const { tree } = fc.letrec<{ tree: string; node: string }>((tie) => ({
  tree: fc.array(tie('node'), { maxLength: 5 }).map((nodes) => nodes.join('')),
  node: fc.oneof(
    { maxDepth: 4 },
    word,
    fc
      .tuple(
        fc.constantFrom('p', 'ul', 'li', 'section', 'details', 'a href="/x"', 'a href="/y"', 'b class="c"'),
        fc.constantFrom('', '', ' id="one"', ' id="two"', ' id="three"', ' data-k="v"'),
        tie('tree'),
      )
      .map(([name, more, inside]) => `<${name}${more}>${inside}</${name.split(' ')[0] ?? ''}>`),
    fc.constant('<!--aside-->'),
  ),
}))

test('any page becomes any other', async () => {
  const pairs = fc.sample(fc.tuple(tree, tree), { numRuns: 1500, seed: 20261122 })
  const wrong = await page.evaluate((all) => {
    const parse = (html: string) =>
      new DOMParser().parseFromString(`<main>${html}</main>`, 'text/html').querySelector('main')
    return all.filter(([before, after]) => {
      const [old, fresh] = [parse(before), parse(after)]
      if (!old || !fresh) return true
      document.body.replaceChildren(old)
      owed.morph(old, fresh)
      return !old.isEqualNode(fresh)
    })
  }, pairs)
  expect(wrong).toEqual([])
})

test('a line put above another leaves the selection in the other', async () => {
  await show('<ol><li><a href="#2">2</a> talked to Raj</li><li><a href="#3">3</a> met Ana</li></ol>')
  await page.evaluate(() => {
    const words = document.querySelector('li:last-child')?.lastChild
    if (words) getSelection()?.setBaseAndExtent(words, 1, words, 4)
  })
  await change(
    '<ol><li><a href="#2">1</a> wrote to both</li><li><a href="#3">2</a> talked to Raj</li><li><a href="#4">3</a> met Ana</li></ol>',
  )
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('met')
  expect(await page.locator('li:last-child a').getAttribute('href')).toBe('#4')
})

test('a selection stays where the text changes beside it', async () => {
  await show('<p>Tell Ana how it went, 2 days late</p>')
  await page.evaluate(() => {
    const words = document.querySelector('p')?.firstChild
    if (words) getSelection()?.setBaseAndExtent(words, 5, words, 8)
  })
  await change('<p>Tell Ana how it went, 3 days late</p>')
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('Ana')
})

test('what was typed, chosen and unfolded stays, and so does the focus in it', async () => {
  const form = (name: string, count: number) =>
    `<p>${count}</p><form>${name}<input name="filter" value=""><textarea></textarea><input type="checkbox">
     <select><option selected>all</option><option>owed</option></select></form>
     <details><summary>more</summary>${name}</details>`
  await show(form('Ana', 1))
  await page.locator('input[name=filter]').pressSequentially('half a wo')
  await page.locator('textarea').fill('a line\nand a half')
  await page.locator('input[type=checkbox]').check()
  await page.locator('select').selectOption('owed')
  await page.locator('summary').click()
  await page.locator('input[name=filter]').focus()
  await page.evaluate(() => document.querySelector('input')?.setSelectionRange(2, 5))
  await change(`<p>before</p>${form('Raj', 2)}`)
  expect(await page.locator('form').textContent()).toContain('Raj')
  expect(
    await page.evaluate(() => {
      const [filter, box] = document.querySelectorAll('input')
      return {
        typed: filter?.value,
        caret: [filter?.selectionStart, filter?.selectionEnd],
        focused: document.activeElement === filter,
        long: document.querySelector('textarea')?.value,
        checked: box?.checked,
        chosen: document.querySelector('select')?.value,
        unfolded: document.querySelector('details')?.open,
      }
    }),
  ).toEqual({
    typed: 'half a wo',
    caret: [2, 5],
    focused: true,
    long: 'a line\nand a half',
    checked: true,
    chosen: 'owed',
    unfolded: true,
  })
})

test('rows that change places are moved, not made anew, and keep the focus', async () => {
  const list = (...names: readonly string[]) =>
    `<ul>${names.map((name) => `<li><a href="/${name}/">${name}</a> ${names.indexOf(name)}</li>`).join('')}</ul>`
  await show(list('ana', 'raj', 'lena', 'wim'))
  await page.evaluate(() => {
    for (const one of document.querySelectorAll<HTMLElement>('li')) one.title = one.textContent.slice(0, 3)
    document.querySelector<HTMLElement>('a[href="/wim/"]')?.focus()
    Object.assign(globalThis, { stood: [...document.querySelectorAll('li')] })
  })
  await change(list('wim', 'lena', 'ana', 'raj'))
  expect(await page.locator('li').allTextContents()).toEqual(['wim 0', 'lena 1', 'ana 2', 'raj 3'])
  expect(
    await page.evaluate(() => {
      const { stood } = globalThis as unknown as { stood: Element[] }
      return {
        same: stood.filter((one) => one.isConnected).map((one) => one.textContent),
        focus: document.activeElement?.textContent,
      }
    }),
  ).toEqual({ same: ['ana 2', 'raj 3', 'lena 1', 'wim 0'], focus: 'wim' })
})
