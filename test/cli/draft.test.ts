// `owed draft`: what it prints, hands over and refuses.
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { received, requested } from '../drafts/letters.ts'
import { makeFolder, temporaryFolder } from '../host/folder.ts'
import { runOwed } from './run.ts'

type Files = Readonly<Record<string, string>>

const owed = (files: Files, today: string, ...words: readonly string[]) =>
  runOwed(['draft', ...words, '--notes', 'notes', '--today', today], { cwd: join(makeFolder(files), '..') })

const cancelled = received(
  '2026-11-03 emailed',
  '2026-11-05 scheduled for 2026-11-12',
  '2026-11-11 cancelled',
)

describe('prints', () => {
  test('the message on its own, and what is to be added beside it', async () => {
    const files = received('2026-11-03 emailed', '2026-11-12 met by video #not-a-fit')
    const { code, stdout, stderr } = await owed(files, '2026-11-14', 'report')
    expect(code).toBe(0)
    expect(stdout).toMatchInlineSnapshot(`
      "To: Ana Silva <ana@example.org>
      Subject: How it went with Raj

      Hi Ana,

      You introduced me to Raj on 2 November, so you should know how it went. We met
      by video on Thursday, and it isn’t a fit, though it could be one for somebody
      else. I’ll tell you if I think of whom it would suit.

      Thank you. It was a good conversation to have had, and I valued it.

      I’d be glad to return the favour: I can offer code review and introductions to
      founders. I’m still looking for a staff engineering role; should somebody come
      to mind, I’d be glad to hear of it.

      Sam
      "
    `)
    expect(stderr).toBe('\nTo add before it goes out:\n- whom it would suit, if you know somebody\n')
  })
  test('points first for what is best said', async () => {
    const { stdout } = await owed(received(), '2026-11-11', 'apologise')
    expect(stdout).toMatchInlineSnapshot(`
      "To say
      - You introduced me to Raj on 2 November, and I let it lie.
      - I forgot; it was mine to do. I’m sorry.
      - This isn’t how I treat people, and I hope to show it.
      - I’m writing to Raj today. I’m not asking you for anything.

      If it has to be written
      To: Ana Silva <ana@example.org>
      Subject: Your introduction to Raj: I’m sorry

      Hi Ana,

      On 2 November you introduced me to Raj, and I let it lie. I forgot; it was mine
      to do. I’m sorry.

      This isn’t how I treat people, and I hope to show it. I’m writing to Raj today,
      and will say there that the delay was mine alone. I’m not asking you for
      anything.

      Sam
      "
    `)
  })
  test('with --by, only what is said or only what is written', async () => {
    const said = await owed(received(), '2026-11-11', 'apologise', '--by', 'phone', '--because', 'I was ill')
    expect(said.stdout).toMatchInlineSnapshot(`
      "- You introduced me to Raj on 2 November, and I let it lie.
      - I was ill. It was mine to do all the same. I’m sorry.
      - This isn’t how I treat people, and I hope to show it.
      - I’m writing to Raj today. I’m not asking you for anything.
      "
    `)
    const written = await owed(received(), '2026-11-11', 'apologise', '--by', 'email')
    expect(written.stdout).toMatch(/^To: Ana Silva <ana@example\.org>\nSubject: /)
    expect(written.stdout).not.toContain('- ')
  })
  test('points for the phone of a message that has none of its own', async () => {
    const { stdout } = await owed(cancelled, '2026-11-12', 'answer', '--by', 'phone')
    expect(stdout).toMatchInlineSnapshot(`
      "- Thank you for letting me know; no harm done, and I hope that all is well.
        Which day would suit you instead? I’ll make it work.
      "
    `)
  })
  test('questions for what asks oneself', async () => {
    const { stdout, stderr } = await owed(requested('2026-11-16 asked again'), '2026-12-01', 'let-go')
    expect(stdout).toMatch(/^Let the request to Ana go\n\nYou asked: “Would you introduce me/)
    expect(stderr).toBe('')
  })
  test('the request of an introduction one asks for', async () => {
    const { stdout } = await owed(requested(), '2026-11-02', 'ask-ana/request')
    expect(stdout).toContain('Would you introduce me to the head of platform at Tern Labs?')
  })
  test('with --json, all of it', async () => {
    const { stdout } = await owed(
      received('2026-11-02 introduced by email'),
      '2026-11-03',
      'reach-out',
      '--json',
    )
    expect(JSON.parse(stdout)).toMatchObject({
      today: '2026-11-03',
      id: 'ana-to-raj/reach-out/raj',
      template: 'reach-out',
      audience: 'them',
      to: ['Raj Patel <raj@example.org>'],
      cc: [],
      bcc: ['Ana Silva <ana@example.org>'],
      spoken: [],
      missing: [],
      mailto: expect.stringMatching(/^mailto:raj@example\.org\?bcc=ana@example\.org&/) as string,
    })
  })
})

describe('takes one’s own template', () => {
  test('before Owed’s', async () => {
    const files = { ...received(), 'templates/thank.md': 'Subject: Obrigado\n\nOlá {{ person.first }}!\n' }
    const { stdout, code } = await owed(files, '2026-11-03', 'thank')
    expect([code, stdout]).toEqual([0, 'To: Ana Silva <ana@example.org>\nSubject: Obrigado\n\nOlá Ana!\n'])
  })
  test('and says where it fails', async () => {
    const files = { ...received(), 'templates/thank.md': 'Hi {{ person.fist }},\n' }
    const { code, stdout, stderr } = await owed(files, '2026-11-03', 'thank')
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toMatchInlineSnapshot(`
      "notes/templates/thank.md:1:7 error template-invalid
        There is no variable “person.fist”.

        write: person.first
      "
    `)
    const json = await owed(files, '2026-11-03', 'thank', '--json')
    expect(JSON.parse(json.stdout)).toMatchObject({ failed: { file: 'templates/thank.md', column: 7 } })
  })
})

describe('refuses', () => {
  test.each<[string, Files, readonly string[], RegExp]>([
    [
      'what isn’t owed',
      received(),
      ['thannk'],
      /^owed: Nothing that is owed is called “thannk”\. Did you mean thank\?\n$/,
    ],
    ['what could be two', received(), ['ana-to-raj'], /could be any of these; say more of its id:\n {2}/],
    [
      'a channel there isn’t',
      received(),
      ['thank', '--by', 'phon'],
      /^owed: There is no channel phon\. Did you mean phone\?\n$/,
    ],
    [
      'a request where nothing is asked for',
      received(),
      ['ana-to-raj/request'],
      /isn’t an introduction you ask for/,
    ],
    [
      'to send what asks oneself',
      requested('2026-11-16 asked again'),
      ['let-go', '--open'],
      /nobody to send it to/,
    ],
  ])('%s', async (_, files, words, message) => {
    const { code, stdout, stderr } = await owed(
      files,
      words[0] === 'let-go' ? '2026-12-01' : '2026-11-04',
      ...words,
    )
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(message)
  })
})

describe.skipIf(process.platform === 'win32')('hands over', () => {
  const openers = ['wslview', 'xdg-open', 'gio', 'open', 'wl-copy', 'xclip', 'xsel', 'pbcopy']

  /** Runs the real command where every opener and clipboard is a script that writes down what it gets. */
  function handOver(script: string, ...words: readonly string[]) {
    const folder = temporaryFolder()
    const given = join(folder, 'given')
    mkdirSync(join(folder, 'bin'))
    for (const name of openers) {
      const file = join(folder, 'bin', name)
      writeFileSync(file, `#!/bin/sh\n${script.replaceAll('GIVEN', `"${given}"`)}\n`)
      chmodSync(file, 0o755)
    }
    const notes = makeFolder(received())
    const args = ['draft', ...words, '--notes', notes, '--today', '2026-11-03']
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(import.meta.dirname, '../../scripts/owed.ts'), ...args],
      {
        encoding: 'utf8',
        env: { ...process.env, PATH: [join(folder, 'bin'), process.env.PATH].join(delimiter) },
      },
    )
    return { status, stdout, stderr, given: existsSync(given) ? readFileSync(given, 'utf8') : undefined }
  }

  test('to the mail program', () => {
    const { status, stdout, given } = handOver(
      'for word; do printf "%s" "$word" > GIVEN; done',
      'thank',
      '--open',
    )
    expect([status, stdout]).toEqual([0, 'Handed to the mail program.\n'])
    expect(given).toMatch(
      /^mailto:ana@example\.org\?subject=Thank%20you%20for%20introducing%20Raj&body=Hi%20Ana%2C%0D%0A/,
    )
  })
  test('to the clipboard, its paragraphs whole', () => {
    const { status, stdout, given } = handOver('cat > GIVEN', 'thank', '--copy')
    expect([status, stdout]).toEqual([0, 'On the clipboard.\n'])
    expect(given).toMatch(/^Hi Ana,\n\nThank you for introducing me to Raj\. [^\n]{90,}\n\n/)
  })
  test('or says why not, and what to do', () => {
    const opening = handOver('exit 1', 'thank', '--open')
    expect(opening).toMatchObject({ status: 3, stdout: '' })
    expect(opening.stderr).toMatch(
      /^owed: The mail program can’t be opened \(.*it refused.*\)\. --copy puts the text/,
    )
    const copying = handOver('exit 1', 'thank', '--copy')
    expect(copying.stderr).toMatch(
      /^owed: The text can’t be copied \(.*\)\. Without --copy it is printed\.\n$/,
    )
  })
})
