// Desktop notifications with the programs of each system, played by scripts of their names that write down what they were given.
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findNotifier, notifierNames } from '../../src/host/notify.ts'
import { temporaryFolder } from './folder.ts'

/** A folder for a PATH with one program in it, which records its arguments, and then does what `then` says. */
function folderWith(
  name: string,
  then = '',
): { readonly folder: string; readonly given: () => readonly string[] } {
  const folder = temporaryFolder()
  const record = join(folder, 'given')
  writeFileSync(join(folder, name), `#!/bin/sh\nprintf '%s\\0' "$@" > '${record}'\n${then}\n`)
  chmodSync(join(folder, name), 0o755)
  return { folder, given: () => readFileSync(record, 'utf8').split('\0').slice(0, -1) }
}

const nasty = `-x "; $(touch /tmp/x) \`id\` ' & <b>Ana</b> \\n %s"\n" with title "taken`

describe.skipIf(process.platform === 'win32')('the text is data and nothing else', () => {
  test('notify-send: after --, markup and escapes undone', async () => {
    const { folder, given } = folderWith('notify-send')
    await findNotifier(folder)?.('Owed', nasty)
    const [app, end, title, text, ...more] = given()
    expect([app, end, title, more]).toEqual(['--app-name=Owed', '--', 'Owed', []])
    const shown = text
      ?.replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
      .replaceAll('\\\\', '\\')
    expect(shown).toBe(nasty)
    expect(text).not.toContain('<b>')
  })

  test('osascript: as arguments of a fixed script', async () => {
    const { folder, given } = folderWith('osascript')
    await findNotifier(folder)?.('Owed', nasty)
    expect(given()).toEqual([
      '-e',
      'on run words',
      '-e',
      'display notification (item 2 of words) with title (item 1 of words)',
      '-e',
      'end run',
      'Owed',
      nasty,
    ])
  })

  test('PowerShell: encoded inside an encoded script', async () => {
    const { folder, given } = folderWith('powershell.exe')
    await findNotifier(folder)?.('Owed', nasty)
    const words = given()
    expect(words.slice(0, -1)).toEqual(['-NoProfile', '-NonInteractive', '-EncodedCommand'])
    const script = Buffer.from(words.at(-1) ?? '', 'base64').toString('utf16le')
    const texts = Array.from(script.matchAll(/FromBase64String\('([A-Za-z0-9+/=]*)'\)/g), ([, text = '']) =>
      Buffer.from(text, 'base64').toString('utf16le'),
    )
    expect(texts).toEqual(['Owed', nasty])
    expect(script).not.toContain('Ana')
  })

  test('control characters never leave, and a text has an end', async () => {
    const { folder, given } = folderWith('osascript')
    await findNotifier(folder)?.('Owed', `a\x1b[31m\x07\u202eb\n${'é'.repeat(1000)}`)
    const text = given().at(-1) ?? ''
    expect(text).toMatch(/^a \[31m {2}b\né+$/)
    expect(text.length).toBeLessThanOrEqual(400)
  })
})

describe.skipIf(process.platform === 'win32')('which program', () => {
  test('the first that stands on the PATH, wherever on it', async () => {
    const [apple, linux] = [folderWith('osascript'), folderWith('notify-send')]
    await findNotifier([apple.folder, linux.folder].join(delimiter))?.('Owed', 'hello')
    expect(linux.given().at(-1)).toBe('hello')
    expect(() => apple.given()).toThrow()
  })

  test('none: not in an empty PATH, a relative folder, or a file that can’t be run', () => {
    const folder = temporaryFolder()
    for (const name of notifierNames) writeFileSync(join(folder, name), '')
    for (const path of ['', folder, '.', `:${delimiter}bin`]) expect(findNotifier(path)).toBeUndefined()
  })

  test('one that fails says why', async () => {
    const { folder } = folderWith('notify-send', 'echo "no desktop here" >&2; exit 1')
    await expect(findNotifier(folder)?.('Owed', 'hello')).rejects.toThrow(/^no desktop here$/)
  })
})
