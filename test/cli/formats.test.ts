// `owed check --format`: annotations that land on the right words, and a file that code scanners read.
import { execFileSync } from 'node:child_process'
import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checks } from '#core'
import { makeFolder, temporaryFolder, writeFiles } from '../host/folder.ts'
import { runOwed } from './run.ts'

const ana = '---\nname: Ana Silva\n---\n'
const today = ['--today', '2026-11-22']

/** A repository with the notebook in `my notes/`; its top. */
function inRepository(files: Readonly<Record<string, string>>): string {
  const top = temporaryFolder()
  execFileSync('git', ['init', '-q'], { cwd: top })
  writeFiles(join(top, 'my notes'), {
    'contacts/ana.md': ana,
    'contacts/raj.md': '---\nname: Raj\n---\n',
    ...files,
  })
  return top
}

const introduction = (...lines: readonly string[]): string =>
  ['---', 'introducer: ana', 'to: raj', 'date: 2026-11-01', '---', '## Timeline', ...lines, ''].join('\n')

const wrong = introduction('- 2026-11-02 reached-uot to Raj', '- 2026-02-30 met', '- 2026-11-20 someday')

async function formatted(format: string, top: string, ...args: readonly string[]) {
  const call = ['check', '--format', format, '--notes', 'my notes', ...today, ...args]
  return runOwed(call, { cwd: top })
}

describe('github', () => {
  test('a command a finding, its place seen from the top of the repository', async () => {
    const { code, stdout } = await formatted('github', inRepository({ 'introductions/a.md': wrong }))
    expect(code).toBe(1)
    expect(stdout.split('\n')).toEqual([
      '::error file=my notes/introductions/a.md,line=7,col=14,endLine=7,endColumn=24,title=A word is nearly a verb (verb-misspelt)::“reached-uot” is no verb: did you mean `reached out`?%0AWrite: reached out',
      '::error file=my notes/introductions/a.md,line=8,col=3,endLine=8,endColumn=12,title=A date can’t be read (date-invalid)::There is no “2026-02-30” in the calendar.%0AWrite: 2026-02-28',
      '',
    ])
  })

  test('the place is the same from wherever it is called', async () => {
    const top = inRepository({ 'introductions/a.md': wrong })
    const options = { cwd: join(top, 'my notes', 'contacts') }
    const { stdout } = await runOwed(['check', '--format', 'github', '--notes', '..', ...today], options)
    expect(stdout).toContain('::error file=my notes/introductions/a.md,line=7,')
  })

  test('without a repository it is seen from where one is', async () => {
    const root = makeFolder({ 'contacts/ana.md': ana, 'introductions/a.md': wrong })
    const { stdout } = await runOwed(['check', '--format', 'github', '--notes', 'notes', ...today], {
      cwd: join(root, '..'),
    })
    expect(stdout).toContain('::error file=notes/introductions/a.md,line=7,')
  })

  test('one over several lines has no columns', async () => {
    const { stdout } = await formatted(
      'github',
      inRepository({ 'contacts/b.md': '---\nname: "B\n c\n---\n' }),
    )
    for (const line of stdout.trim().split('\n')) {
      const [, start, end] = /,line=(\d+)(?:,col=\d+)?,endLine=(\d+)/.exec(line) ?? []
      expect(/col/i.test(line)).toBe(start === end)
    }
  })

  test('all is well: nothing is printed', async () => {
    const { code, stdout } = await formatted('github', inRepository({}))
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
  })

  test('what a note or its name holds can’t end a command or begin another', async () => {
    const evil = '%0A::error::x\u0085\u2028::warning::y\u001b[31m\u0007\u202e'
    const files = {
      'introductions/a%0A,b:c::d.md': introduction(`- 2026-11-02 reached-uot to ${evil}`).replace(
        'to: raj',
        `to: "raj\u2029::error::z ${evil}"`,
      ),
      'introductions/b.md': introduction().replace(
        'to: raj',
        `to: raj\nstatus: "${evil}"\nforms: x\nform: "${evil}"`,
      ),
    }
    const top = inRepository(files)
    renameSync(
      join(top, 'my notes/introductions/b.md'),
      join(top, 'my notes/introductions/new\nline\r::error::.md'),
    )
    const { stdout } = await formatted('github', top)
    const lines = stdout.split('\n').filter((line) => line !== '')
    expect(lines.length).toBeGreaterThan(2)
    for (const line of lines) {
      expect(line).toMatch(/^::(?:error|warning) file=my notes\/introductions\/[^,:]*,line=\d+,[^:]*::/)
      // eslint-disable-next-line no-control-regex
      expect(line).not.toMatch(/[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]/)
    }
    expect(stdout).toContain('file=my notes/introductions/new%0Aline%0D%3A%3Aerror%3A%3A.md,')
    expect(stdout).toContain('file=my notes/introductions/a%250A%2Cb%3Ac%3A%3Ad.md,')
  })
})

interface Region {
  startLine: number
  startColumn: number
  endLine: number
  endColumn: number
}
interface Result {
  ruleId: string
  ruleIndex: number
  level: string
  message: { text: string }
  locations: { physicalLocation: { artifactLocation: { uri: string; uriBaseId: string }; region: Region } }[]
  partialFingerprints: { primaryLocationLineHash: string }
}
interface Sarif {
  $schema: string
  version: string
  runs: {
    tool: { driver: { name: string; version: string; rules: Record<string, unknown>[] } }
    columnKind: string
    newlineSequences: string[]
    originalUriBaseIds: Record<string, unknown>
    results: Result[]
  }[]
}

async function sarifOf(files: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const { code, stdout, stderr } = await formatted('sarif', inRepository(files), ...args)
  expect(stderr).toBe('')
  const log = JSON.parse(stdout) as Sarif
  const [run] = log.runs
  if (!run || log.runs.length > 1) throw new Error('not one run')
  return { code, stdout, log, run, results: run.results }
}

describe('sarif', () => {
  test('is a log of version 2.1.0 with a rule for every check, and help for each', async () => {
    const { log, run } = await sarifOf({})
    expect(log.version).toBe('2.1.0')
    expect(log.$schema).toMatch(/sarif-schema-2\.1\.0\.json$/)
    expect(run).toMatchObject({
      columnKind: 'utf16CodeUnits',
      newlineSequences: ['\r\n', '\n', '\r'],
      results: [],
    })
    expect(run.tool.driver).toMatchObject({
      name: 'Owed',
      version: expect.stringMatching(/^\d+\.\d+\.\d+/) as string,
    })
    expect(run.tool.driver.rules.map(({ id }) => id)).toEqual(checks.map(({ code }) => code))
    for (const rule of run.tool.driver.rules)
      expect(rule).toMatchObject({
        shortDescription: { text: expect.stringMatching(/\S[.!?]$/) as string },
        fullDescription: { text: expect.stringMatching(/\S/) as string },
        help: {
          text: expect.stringMatching(/\S/) as string,
          markdown: expect.stringMatching(/\S/) as string,
        },
        defaultConfiguration: { level: expect.stringMatching(/^(?:error|warning)$/) as string },
      })
  })

  test('a result says which rule, how bad, what, and exactly where', async () => {
    const { code, run, results } = await sarifOf({ 'introductions/a.md': wrong })
    expect(code).toBe(1)
    expect(results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ['verb-misspelt', 'error'],
      ['date-invalid', 'error'],
    ])
    for (const { ruleId, ruleIndex, locations } of results) {
      expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId)
      expect(locations).toHaveLength(1)
      const base = locations[0]?.physicalLocation.artifactLocation.uriBaseId ?? ''
      expect(Object.keys(run.originalUriBaseIds)).toContain(base)
    }
    expect(results[0]?.message.text).toBe(
      '“reached-uot” is no verb: did you mean `reached out`?\nWrite: reached out',
    )
    expect(results[0]?.locations[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'my%20notes/introductions/a.md', uriBaseId: '%SRCROOT%' },
      region: { startLine: 7, startColumn: 14, endLine: 7, endColumn: 25 },
    })
  })

  test('columns count UTF-16 units', async () => {
    const { results } = await sarifOf({
      'introductions/a.md': introduction('- 2026-11-02 scheduled 👩‍👩‍👧 for 2026-02-30'),
    })
    expect(results[0]?.locations[0]?.physicalLocation.region).toMatchObject({
      startColumn: 37,
      endColumn: 47,
    })
  })

  test('addresses are encoded, so that any name is one', async () => {
    const { results } = await sarifOf({ 'introductions/a b%20#?:[ü].md': wrong })
    const uri = results[0]?.locations[0]?.physicalLocation.artifactLocation.uri ?? ''
    expect(uri).toBe('my%20notes/introductions/a%20b%2520%23%3F%3A%5B%C3%BC%5D.md')
    expect(new URL(uri, 'file:///top/').pathname).toBe(`/top/${uri}`)
  })

  test('braces and links in a message are only words', async () => {
    const { results } = await sarifOf({
      'introductions/a.md': introduction().replace(
        'to: raj',
        'to: raj\nform: "{0} [click](http://evil.example)"',
      ),
    })
    const text = results.find(({ ruleId }) => ruleId === 'field-invalid')?.message.text
    expect(text).toContain('{{0}}')
    expect(text).toContain('[click\\](')
  })

  test('nothing unprintable is in it', async () => {
    const { stdout } = await sarifOf({
      'introductions/a.md': introduction().replace('to: raj', 'to: raj\nform: "\u0085\u202e\u2028x"'),
    })
    // eslint-disable-next-line no-control-regex
    expect(stdout).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e]/)
  })

  describe('a fingerprint', () => {
    const prints = async (text: string) =>
      (await sarifOf({ 'introductions/a.md': text })).results.map(
        (one) => one.partialFingerprints.primaryLocationLineHash,
      )

    test('stays when lines above it come, go or are indented otherwise', async () => {
      const before = await prints(wrong)
      expect(
        await prints(
          wrong.replace('## Timeline\n', 'More prose.\n\n## Timeline\n- 2026-11-01 thanked Ana\n'),
        ),
      ).toEqual(before)
      expect(await prints(wrong.replace(/^- /gm, '-   '))).toEqual(before)
    })
    test('differs for another line, and counts like ones', async () => {
      const [first = '', second] = await prints(
        wrong.replaceAll('2026-02-30 met', '2026-11-02 reached-uot to Raj'),
      )
      expect(second).toBe(first.replace(/:1$/, ':2'))
      expect((await prints(wrong.replace('to Raj', 'to Ana')))[0]).not.toBe((await prints(wrong))[0])
    })
  })

  test('is there, without results, when all is well', async () => {
    const { code, results } = await sarifOf({})
    expect({ code, results }).toEqual({ code: 0, results: [] })
  })
})

test('FILES and --strict count in every format', async () => {
  const top = inRepository({ 'introductions/a.md': wrong, 'introductions/b.md': introduction('- no date') })
  const { code, stdout } = await formatted('github', top, 'my notes/introductions/b.md')
  expect({ code, lines: stdout.trim().split('\n').length }).toEqual({ code: 0, lines: 1 })
  expect((await formatted('github', top, '--strict', 'my notes/introductions/b.md')).code).toBe(1)
})

test('what is staged is told in the same formats', async () => {
  const top = inRepository({ 'introductions/a.md': wrong })
  execFileSync('git', ['add', '-A'], { cwd: top })
  writeFiles(join(top, 'my notes'), { 'introductions/a.md': introduction() })
  const { stdout } = await formatted('github', top, '--staged')
  expect(stdout).toContain('::error file=my notes/introductions/a.md,line=7,col=14,')
  const sarif = JSON.parse((await formatted('sarif', top, '--staged')).stdout) as Sarif
  expect(sarif.runs[0]?.results.map(({ ruleId }) => ruleId)).toEqual(['verb-misspelt', 'date-invalid'])
})

test('--format text and json are what check prints without it and with --json', async () => {
  const top = inRepository({ 'introductions/a.md': wrong })
  const plain = ['check', '--notes', 'my notes', ...today]
  expect((await formatted('text', top)).stdout).toBe((await runOwed(plain, { cwd: top })).stdout)
  const json = (await runOwed([...plain, '--json'], { cwd: top })).stdout
  expect((await formatted('JSON', top)).stdout).toBe(json)
  expect((await formatted('json', top, '--json')).stdout).toBe(json)
})

test.each([
  [['--format', 'sarfi'], 'There is no format sarfi. Did you mean sarif?'],
  [['--format', 'checkstyle'], 'Say one of: text, json, github, sarif.'],
  [['--format', 'sarif', '--json'], 'can’t both be'],
  [['--format'], '--format needs a value: --format FORMAT.'],
])('owed check %j is a wrong call', async (args, sentence) => {
  const { code, stdout, stderr } = await runOwed(['check', ...args], { cwd: inRepository({}) })
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain(sentence)
})
