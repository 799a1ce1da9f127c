// What stands around the pages of entries: told from their content by one of them, and from no page that brings a script.
import { expect, test } from 'vitest'
import { keepShells, putInto, type Shell } from '../../src/site/static/shell.ts'
import type { EntryShown } from '../../src/site/views/entry.ts'
import type { Frame } from '../../src/site/views/frame.ts'

const pageOf = (title: string, content: string, sign = ''): string =>
  `<head>${sign}<title>${title} · Owed</title></head><main id="main" tabindex="-1">${content}</main><footer>`
const bareOf = (title: string, content: string): string => `<title>${title} · Owed</title>${content}`

const frame = {} as Frame
const localsOf = (sort: 'contact' | 'introduction', around = frame): App.Locals => ({
  entry: { sort } as EntryShown,
  frame: around,
})
const asIs = (content: string): string => content
const shellOf = async (page: string): Promise<Shell | undefined> =>
  keepShells(() => Promise.resolve(page)).around('/contacts/ana/', localsOf('contact'))

test('another page put into it is that page', async () => {
  const shell = await shellOf(pageOf('Ana', '<p>Of <main>Ana</main></p>'))
  expect(shell && putInto(shell, bareOf('Raj', '<p>Of Raj</p>'), asIs)).toBe(pageOf('Raj', '<p>Of Raj</p>'))
  expect(
    shell && putInto(shell, bareOf('</title', '<title>x</title>'), (content) => content.toUpperCase()),
  ).toBe(pageOf('</title', '<TITLE>X</TITLE>'))
})

test('it is made once for each sort, and again for another frame', async () => {
  const asked: string[] = []
  const shells = keepShells((address) => {
    asked.push(address)
    return Promise.resolve(pageOf('', '', address))
  })
  await shells.around('/contacts/ana/', localsOf('contact'))
  await shells.around('/contacts/raj/', localsOf('contact'))
  await shells.around('/introductions/a/', localsOf('introduction'))
  const again = await shells.around('/contacts/raj/', localsOf('contact', {} as Frame))
  expect(asked).toEqual(['/contacts/ana/', '/introductions/a/', '/contacts/raj/'])
  expect(again?.before).toBe('<head>/contacts/raj/')
  expect(await shells.around('/rules/', { frame })).toBeUndefined()
})

test('a page that brings a script is neither taken apart nor put together', async () => {
  expect(await shellOf(pageOf('Ana', '<script src="/a.js"></script>'))).toBeUndefined()
  expect(await shellOf('<p>another sort of page</p>')).toBeUndefined()
  const shell = await shellOf(pageOf('Ana', ''))
  expect(shell && putInto(shell, bareOf('Raj', '<script src="/a.js"></script>'), asIs)).toBeUndefined()
})
