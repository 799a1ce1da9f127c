// `owed new`: from flags, from questions in a terminal, with the editor, and everything that is refused.
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough, Writable } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'
import { describe, expect, onTestFinished, test } from 'vitest'
import { askText, type Choice, fitting, pickMany } from '../../src/cli/ask/ask.ts'
import { askPeople, askPerson } from '../../src/cli/ask/people.ts'
import { editorCommand } from '../../src/host/editor.ts'
import { notebookOf } from '../core/notebook-of.ts'
import { makeFolder, temporaryFolder } from '../host/folder.ts'
import { runOwed } from './run.ts'

const files = {
  'contacts/ana-silva.md': '---\nname: Ana Silva\n---\n',
  'contacts/raj-patel.md': '---\nname: Raj Patel\norg: Northwind\n---\n',
  'introductions/2026-11-01-ana-to-raj.md':
    '---\nintroducer: "[[ana-silva]]"\nto: Raj\n---\n## Timeline\n- 2026-11-02 thanked Ana\n',
}
const today = ['--notes', '.', '--today', '2026-11-22']

const allIn = (root: string): readonly string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort()

describe('from flags', () => {
  test('a contact met today, and the first follow-up is owed', async () => {
    const cwd = makeFolder(files)
    const { code, stdout } = await runOwed(['new', 'contact', 'Lena Weiss', '--met', 'today', ...today], {
      cwd,
    })
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: `Added Lena Weiss: ${join('contacts', 'lena-weiss.md')}\nTo take it back: owed undo\n`,
    })
    expect(readFileSync(join(cwd, 'contacts/lena-weiss.md'), 'utf8')).toBe(
      '---\nname: Lena Weiss\nmet: 2026-11-22\n---\n',
    )
    const { stdout: list } = await runOwed(['list', '--all', '--rule', 'first-follow-up', ...today], { cwd })
    expect(list).toContain('Lena')
  })

  test('all that a contact can say', async () => {
    const cwd = makeFolder(files)
    const when = [
      '--met',
      'yesterday',
      '--met-at',
      'the #1 pub: back room',
      '--through',
      'Ana',
      '--cadence',
      '3m',
    ]
    const what = ['--email', 'l@x.org,l@y.org', '--org', 'No', '--role=- lead', '--tag', 'a,#b']
    const args = ['new', 'contact', 'Lena', ...when, ...what, ...today]
    expect((await runOwed(args, { cwd })).code).toBe(0)
    expect(readFileSync(join(cwd, 'contacts/lena.md'), 'utf8')).toBe(`---
name: Lena
email: [l@x.org, l@y.org]
org: "No"
role: "- lead"
tags: [a, b]
met: 2026-11-21
met-at: "the #1 pub: back room"
through: "[[ana-silva]]"
cadence: 3m
---
`)
  })

  test('an introduction brings its people along, and one undo takes all of it back', async () => {
    const cwd = makeFolder(files)
    const args = ['new', 'received', '--from', 'Ana', '--to', 'Mara Lund,Joe', '--goal', 'new role', ...today]
    const { code, stdout } = await runOwed(args, { cwd })
    expect(code).toBe(0)
    expect(stdout).toContain('Added Ana Silva’s introduction to Mara Lund and Joe:')
    expect(allIn(cwd)).toEqual(
      [
        ...Object.keys(files),
        'contacts/joe.md',
        'contacts/mara-lund.md',
        'introductions/2026-11-22-ana-to-mara-and-joe.md',
      ].sort(),
    )
    expect((await runOwed(['check', ...today], { cwd })).stdout).toBe('')
    expect((await runOwed(['undo', '--notes', '.'], { cwd })).code).toBe(0)
    expect(allIn(cwd)).toEqual(Object.keys(files).sort())
  })

  test.each([
    [['made', '--parties', 'Ana,Raj', '--for', 'Ana', '--purpose', 'radar'], '2026-11-22-ana-and-raj'],
    [['made', '--parties', 'Ana', '--wanted', 'a plumber'], '2026-11-22-somebody-for-ana'],
    [
      ['requested', '--from', 'Raj', '--ask', 'Would you: please?', '--date', 'yesterday'],
      '2026-11-21-ask-raj',
    ],
    [['received', '--from', 'raj-patel', '--form', 'lead'], '2026-11-22-raj-lead'],
  ])('%j', async (words, id) => {
    const cwd = makeFolder(files)
    const { code, stdout } = await runOwed(['new', ...words, '--json', ...today], { cwd })
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ id, file: `introductions/${id}.md`, operation: '1' })
    expect((await runOwed(['check', '--strict', ...today], { cwd })).stdout).not.toContain('error')
  })

  test('the first entry of an empty folder', async () => {
    const cwd = makeFolder({})
    expect((await runOwed(['new', 'contact', 'Ana Silva', ...today], { cwd })).code).toBe(0)
    expect(allIn(cwd)).toEqual(['contacts/ana-silva.md'])
  })

  test('--dry-run shows a diff and writes nothing', async () => {
    const cwd = makeFolder(files)
    const { code, stdout } = await runOwed(['new', 'contact', 'Joe', '--dry-run', ...today], { cwd })
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: '--- /dev/null\n+++ b/contacts/joe.md\n@@ -0,0 +1,3 @@\n+---\n+name: Joe\n+---\n',
    })
    expect(allIn(cwd)).toEqual(Object.keys(files).sort())
  })

  test('names that become unclear elsewhere are told', async () => {
    const cwd = makeFolder(files)
    const { code, stdout } = await runOwed(['new', 'contact', 'Ana Costa', ...today], { cwd })
    expect(code).toBe(0)
    expect(stdout).toContain(
      '2026-11-01-ana-to-raj.md:6:22 “Ana” could be Ana Costa (ana-costa) or Ana Silva',
    )
  })
})

describe('refused with 2, and nothing is written', () => {
  test.each([
    [[], 'owed new needs WHAT: contact, received, made, requested.'],
    [['contct'], 'Did you mean contact?'],
    [['contact'], 'NAME is missing: owed new contact "Lena Weiss".'],
    [
      ['contact', 'Ana Silva'],
      'Ana Silva is here already: contacts/ana-silva.md. Where it is somebody else, say so: --new-people.',
    ],
    [['contact', 'Ana Silwa'], '“Ana Silwa” is nearly Ana Silva'],
    [['contact', 'Joe', '--met', '2026-02-30'], '--met: “2026-02-30” is no day.'],
    [['contact', 'Joe', '--met', '2026-12-01'], 'yet to come'],
    [['contact', 'Joe', '--from', 'Ana'], 'owed new contact takes no --from.'],
    [['contact', 'Joe', '--cadence', 'often'], 'is no duration'],
    [['received', '--to', 'Raj'], '--from is missing: --from WHO.'],
    [['received', '--from', 'Ana'], '--to is missing: --to WHO,….'],
    [['received', 'Ana', '--from', 'Ana'], 'doesn’t take "Ana"'],
    [
      ['received', '--from', 'Anna', '--to', 'Raj'],
      'Nobody is called “Anna”. Did you mean Ana Silva (ana-silva)?',
    ],
    [['received', '--from', 'me', '--to', 'Raj'], '“me” is you'],
    [['received', '--from', 'Ana', '--form', 'leed'], 'Did you mean lead?'],
    [['made', '--parties', 'Ana'], 'two people or more, or one and whom they look for'],
    [['requested', '--from', 'Ana'], '--ask is missing'],
  ])('owed new %j', async (words, sentence) => {
    const cwd = makeFolder(files)
    const { code, stdout, stderr } = await runOwed(['new', ...words, ...today], { cwd })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(sentence)
    expect(allIn(cwd)).toEqual(Object.keys(files).sort())
  })

  test('--new-people lets a name be somebody else’s', async () => {
    const cwd = makeFolder(files)
    expect((await runOwed(['new', 'contact', 'Ana Silva', '--new-people', ...today], { cwd })).code).toBe(0)
    expect(allIn(cwd)).toContain('contacts/ana-silva-2.md')
  })

  test('a folder that isn’t there, with 3', async () => {
    const { code } = await runOwed(['new', 'contact', 'Joe', '--notes', 'nowhere'], { cwd: makeFolder({}) })
    expect(code).toBe(3)
  })
})

/** A place where questions are asked: each time the output says what is waited for, the keys are typed. */
function typing(...steps: readonly (readonly [awaited: string, keys: string])[]) {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input })
  const rest = [...steps]
  let said = ''
  const output = Object.assign(
    new Writable({
      write(chunk: Buffer, _, done) {
        said += chunk.toString()
        done()
        const [next] = rest
        if (next === undefined || !said.includes(next[0])) return
        rest.shift()
        said = ''
        setImmediate(() => input.write(next[1]))
      },
    }),
    { isTTY: true, columns: 80, rows: 30 },
  )
  return { input, output }
}

const enter = '\r'
const escape = '\u001b'

describe('questions', () => {
  const notebook = notebookOf(files)
  const choices: readonly Choice[] = ['Zoë Żak', 'Anselm', 'Hans'].map((label) => ({ value: label, label }))

  test('offer whose words begin with what is typed, in any case and without accents', () => {
    const found = (typed: string) => fitting(choices, typed).map(({ label }) => label)
    expect(found('')).toEqual(['Zoë Żak', 'Anselm', 'Hans'])
    expect(found('zoe')).toEqual(['Zoë Żak'])
    expect(found('zak ZO')).toEqual(['Zoë Żak'])
    expect(found('an')).toEqual(['Anselm'])
    expect(found('ns')).toEqual(['Anselm', 'Hans'])
    expect(found('x')).toEqual([])
  })

  test('find a person by typing', async () => {
    const place = typing(['Who?', 'northw'], ['northw', enter])
    expect(await askPerson(notebook, 'Who?', place)).toEqual({ words: 'raj-patel', isNew: false })
  })

  test('take a name that nobody has', async () => {
    const place = typing(['Who?', 'Mara'], ['Mara (new here)', enter])
    expect(await askPerson(notebook, 'Who?', place)).toEqual({ words: 'Mara', isNew: true })
  })

  test('take several people, one after the other', async () => {
    const place = typing(
      ['Who?', 'raj'],
      ['Search: raj', enter],
      ['And whom?', 'Joe'],
      ['Joe (new', enter],
      ['nobody else', enter],
    )
    expect(await askPeople(notebook, 'Who?', 2, place)).toEqual([
      { words: 'raj-patel', isNew: false },
      { words: 'Joe', isNew: true },
    ])
  })

  test('can be left', async () => {
    expect(await askPerson(notebook, 'Who?', typing(['Who?', escape]))).toBeUndefined()
    expect(await pickMany({ message: 'What?', choices, ...typing(['What?', escape]) })).toBeUndefined()
    expect(await askText({ message: 'What?', ...typing(['What?', escape]) })).toBeUndefined()
  })

  test('take several of a list', async () => {
    const place = typing(['What?', '\t'], ['◼', 'hans'], ['Search: hans', '\t'], ['◼', enter])
    expect(await pickMany({ message: 'What?', choices, ...place })).toEqual(['Zoë Żak', 'Hans'])
  })

  test('say what is wrong with an answer', async () => {
    const check = (answer: string) => (answer === '' ? 'A word, please' : undefined)
    const place = typing(['Say', enter], ['A word, please', `hi${enter}`])
    expect(await askText({ message: 'Say', check, ...place })).toBe('hi')
  })

  test('never let a note’s control characters out', async () => {
    const place = typing(['Who?', enter])
    let out = ''
    const { output } = place
    const write = output.write.bind(output)
    output.write = ((chunk: string) => {
      out += chunk
      return write(chunk)
    }) as typeof output.write
    const evil = notebookOf({ 'contacts/a.md': '---\nname: "A\\e]0;owned\\aB"\n---\n' })
    await askPerson(evil, 'Who?', place)
    expect(out).not.toContain('\u001b]0')
    expect(out).toContain('A\uFFFD]0;owned\uFFFDB')
  })
})

describe('the editor', () => {
  test.each([
    ['vim', ['vim', '+7', '/n/a b.md']],
    ['/usr/bin/nano -w', ['/usr/bin/nano', '-w', '+7', '/n/a b.md']],
    ['code', ['code', '--wait', '--goto', '/n/a b.md:7']],
    ['code --wait', ['code', '--wait', '--goto', '/n/a b.md:7']],
    ['subl -w', ['subl', '-w', '/n/a b.md:7']],
    ['"/my apps/hx"', ['/my apps/hx', '/n/a b.md:7']],
    ['emacsclient -t', ['emacsclient', '-t', '+7', '/n/a b.md']],
    ['notepad.exe', ['notepad.exe', '/n/a b.md']],
    ['; rm -rf x', [';', 'rm', '-rf', 'x', '/n/a b.md']],
  ])('%s', (editor, words) => {
    expect(editorCommand(editor, '/n/a b.md', 7)).toEqual(words)
  })
})

const hasPty = process.platform === 'linux' && spawnSync('script', ['--version']).status === 0

/** Runs the real program in a terminal of its own; types when the screen says what is waited for. */
function inTerminal(
  cwd: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  ...steps: readonly (readonly [awaited: string, keys: string])[]
): Promise<{ readonly code: number | null; readonly screen: string }> {
  const main = join(import.meta.dirname, '../../scripts/owed.ts')
  const words = [process.execPath, main, ...args].map((word) => `'${word}'`).join(' ')
  const command = `stty cols 80 rows 30; exec ${words}`
  const child = spawn('script', ['--quiet', '--return', '--command', command, '/dev/null'], {
    cwd,
    env: { ...process.env, TERM: 'xterm', ...env },
  })
  const rest = [...steps]
  let screen = ''
  let since = 0
  onTestFinished(() => void child.kill())
  child.stdout.on('data', (chunk: Buffer) => {
    screen = stripVTControlCharacters(screen + chunk.toString())
    const [next] = rest
    if (next === undefined || !screen.slice(since).includes(next[0])) return
    rest.shift()
    since = screen.length
    child.stdin.write(next[1])
  })
  return new Promise((resolve) => {
    child.once('close', (code) => {
      resolve({ code, screen })
    })
  })
}

describe.skipIf(!hasPty)('in a terminal', () => {
  const editor = (lines: string): string => {
    const path = join(temporaryFolder(), 'editor.sh')
    writeFileSync(path, `#!/bin/sh\n${lines}\n`)
    chmodSync(path, 0o755)
    return path
  }

  test('asks for what is missing, and opens the file at its end', async () => {
    const cwd = makeFolder(files)
    const OWED_EDITOR = editor('printf \'At %s.\\n\' "$(wc -l < "$1" | tr -d " ")" >> "$1"')
    const { code, screen } = await inTerminal(
      cwd,
      ['new', 'received', ...today],
      { OWED_EDITOR, EDITOR: 'false' },
      ['Who introduces you?', 'ana'],
      ['Search: ana', enter],
      ['Whom are you introduced to?', 'Mara'],
      ['Mara (new here)', enter],
      ['nobody else', enter],
    )
    expect({ code, screen: screen.slice(-400) }).toMatchObject({ code: 0 })
    expect(screen).toContain('Added Ana Silva’s introduction to Mara')
    const text = readFileSync(join(cwd, 'introductions/2026-11-22-ana-to-mara.md'), 'utf8')
    expect(text).toContain('introducer: "[[ana-silva]]"\nto: "[[mara]]"\n')
    expect(text).toContain('At 6.\n')
  })

  test('says what is wrong with what was written in the editor', async () => {
    const cwd = makeFolder(files)
    const EDITOR = editor('printf "## Timeline\\n- 2026-11-31 met\\n" >> "$1"')
    const { code, screen } = await inTerminal(cwd, ['new', 'contact', 'Mara', ...today], { EDITOR })
    expect(code).toBe(0)
    expect(screen).toContain('date-invalid')
  })

  test('an editor that isn’t there changes nothing', async () => {
    const cwd = makeFolder(files)
    const { code, screen } = await inTerminal(cwd, ['new', 'contact', 'Mara', ...today], {
      EDITOR: 'no-such-editor',
    })
    expect(code).toBe(0)
    expect(screen).toContain('The editor didn’t open: there is no program no-such-editor.')
    expect(existsSync(join(cwd, 'contacts/mara.md'))).toBe(true)
  })

  test('--no-edit leaves the editor closed, and a question left unanswered writes nothing', async () => {
    const cwd = makeFolder(files)
    const EDITOR = editor('echo opened')
    const { screen } = await inTerminal(cwd, ['new', 'contact', 'Mara', '--no-edit', ...today], { EDITOR })
    expect(screen).not.toContain('opened')
    const left = await inTerminal(cwd, ['new', 'made', ...today], { EDITOR }, [
      'Whom do you introduce?',
      '\u0003',
    ])
    expect(left.code).toBe(2)
    expect(left.screen).toContain('Nothing was written.')
    expect(allIn(cwd)).toEqual([...Object.keys(files), 'contacts/mara.md'].sort())
  })
})
