// Handing over: to programs of the test's own that write down what they were given; nothing real is opened.
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test as anywhere } from 'vitest'
import { copyText, openLink } from '../../src/host/hand-over.ts'
import { temporaryFolder } from '../host/folder.ts'

// The programs of these tests are shell scripts.
const test = anywhere.skipIf(process.platform === 'win32')

/** A folder with programs that are shell scripts; `given` is where they may write. */
function programs(scripts: Readonly<Record<string, string>>): {
  readonly path: string
  readonly given: string
} {
  const folder = temporaryFolder()
  const given = join(folder, 'given')
  mkdirSync(join(folder, 'bin'))
  for (const [name, script] of Object.entries(scripts)) {
    const file = join(folder, 'bin', name)
    writeFileSync(file, `#!/bin/sh\n${script.replaceAll('GIVEN', `"${given}"`)}\n`)
    chmodSync(file, 0o755)
  }
  return { path: join(folder, 'bin'), given }
}

const link = 'mailto:raj@example.org?subject=Hi%20%24(id)%20%22%60&body=a%0D%0Ab'

test('a link goes to the system’s opener as one word', async () => {
  const { path, given } = programs({ 'xdg-open': 'printf "%s|%s" "$#" "$1" > GIVEN' })
  expect(await openLink(link, path, 'linux')).toBeUndefined()
  expect(readFileSync(given, 'utf8')).toBe(`1|${link}`)
})

test.each([
  ['darwin', 'open', link],
  ['win32', 'rundll32.exe', `url.dll,FileProtocolHandler ${link}`],
  ['linux', 'wslview', link],
  ['linux', 'gio', `open ${link}`],
] as const)('on %s, %s', async (system, name, words) => {
  const { path, given } = programs({ [name]: 'printf "%s" "$*" > GIVEN' })
  expect(await openLink(link, path, system)).toBeUndefined()
  expect(readFileSync(given, 'utf8')).toBe(words)
})

test('the next program is tried where one refuses, and what all said is told', async () => {
  const second = programs({ 'xdg-open': 'exit 3', gio: 'printf "%s" "$2" > GIVEN' })
  expect(await openLink(link, second.path, 'linux')).toBeUndefined()
  expect(readFileSync(second.given, 'utf8')).toBe(link)
  const none = programs({ 'xdg-open': 'exit 3', gio: 'exit 1' })
  expect(await openLink(link, none.path, 'linux')).toBe('xdg-open: it refused; gio: it refused')
  expect(await openLink(link, programs({}).path, 'linux')).toBe(
    'none of these programs is here: wslview, xdg-open, gio',
  )
})

test('a text goes to the clipboard’s program as it is', async () => {
  const text = 'Hi Raj,\n\n“$(id)” – ÄÖ 漢 🎈\n'
  const { path, given } = programs({ xclip: 'printf "%s\\n" "$*" > GIVEN; cat >> GIVEN' })
  expect(await copyText(text, path)).toBeUndefined()
  expect(readFileSync(given, 'utf8')).toBe(`-selection clipboard\n${text}`)
})

test('Windows’ clipboard gets what it reads as more than ASCII', async () => {
  const { path, given } = programs({ 'clip.exe': 'cat > GIVEN' })
  expect(await copyText('“漢”', path)).toBeUndefined()
  expect(readFileSync(given)).toEqual(Buffer.from('\uFEFF“漢”', 'utf16le'))
})

test('a clipboard’s program may live on in the background', async () => {
  const { path, given } = programs({ 'wl-copy': 'cat > GIVEN\n(sleep 3) &' })
  expect(await copyText('words', path)).toBeUndefined()
  expect(readFileSync(given, 'utf8')).toBe('words')
})

test('one that ends without reading says so by its exit code alone', async () => {
  const { path, given } = programs({ 'wl-copy': 'exit 1', xsel: 'cat > GIVEN' })
  expect(await copyText('x'.repeat(200_000), path)).toBeUndefined()
  expect(readFileSync(given, 'utf8')).toHaveLength(200_000)
})

test('a folder named relatively, a folder with a program’s name and one that can’t be run don’t count', async () => {
  const { path, given } = programs({})
  mkdirSync(join(path, 'wl-copy'))
  writeFileSync(join(path, 'xclip'), '#!/bin/sh\ncat > /dev/null\n')
  expect(await copyText('words', `bin:${path}`)).toMatch(/^none of these programs is here/)
  expect(existsSync(given)).toBe(false)
})
