// `owed list --short` says what a fresh count says, whatever was done to a note since it was kept.
import {
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { keptGlance } from '../../src/host/glance/glance.ts'
import { makeFolder, writeFiles } from '../host/folder.ts'
import { askShort, countAfresh, keepShort, keptFile } from './short-kept.ts'

const lapsed = '---\nintroducer: Ana\nto: Raj\ndate: 2026-01-01\n---\n## Timeline\n- 2026-01-02 thanked\n'
const told = lapsed.replace('Raj', 'Tom')
const files = {
  'me.md': '---\nname: Sam\n---\n',
  'introductions/a.md': lapsed,
  'contacts/tom.md': '---\nname: Tom\n---\n',
  'contacts/old/mia.md': '---\nname: Mia\n---\n',
}

type Deed = (at: (path: string) => string) => void

const deeds: Readonly<Record<string, Deed>> = {
  'written in place': (at) => {
    writeFileSync(at('introductions/a.md'), `${lapsed}- 2026-01-03 closed: enough\n`)
  },
  'written in place, as long as before and as old': (at) => {
    const { atime, mtime } = statSync(at('introductions/a.md'))
    writeFileSync(at('introductions/a.md'), lapsed.replace('introducer', 'introducar'))
    utimesSync(at('introductions/a.md'), atime, mtime)
  },
  'written beside and renamed': (at) => {
    writeFileSync(at('introductions/a.md.tmp'), lapsed.replace('introducer', 'introducar'))
    renameSync(at('introductions/a.md.tmp'), at('introductions/a.md'))
  },
  'replaced by an older one of the same length': (at) => {
    const { atime, mtime } = statSync(at('introductions/a.md'))
    writeFileSync(at('x'), lapsed.replace('introducer', 'introducar'))
    utimesSync(at('x'), atime, mtime)
    renameSync(at('x'), at('introductions/a.md'))
  },
  new: (at) => {
    writeFileSync(at('introductions/b.md'), told)
  },
  'new in a folder that held none': (at) => {
    writeFileSync(at('introductions/empty/b.md'), told)
  },
  'new in a folder that is new': (at) => {
    mkdirSync(at('introductions/more/still'), { recursive: true })
    writeFileSync(at('introductions/more/still/b.md'), told)
  },
  deleted: (at) => {
    rmSync(at('introductions/a.md'))
  },
  'in a folder that was renamed': (at) => {
    renameSync(at('introductions'), at('stories'))
  },
  'in a folder that was renamed away, another one in its place': (at) => {
    renameSync(at('introductions'), at('.away'))
    mkdirSync(at('introductions'))
  },
  'a link that leads elsewhere now': (at) => {
    rmSync(at('introductions/link.md'))
    symlinkSync('../.texts/two.md', at('introductions/link.md'))
  },
  'a link whose target was written': (at) => {
    writeFileSync(at('.texts/one.md'), 'nothing much')
  },
  'a link that leads somewhere now': (at) => {
    writeFileSync(at('.texts/three.md'), told)
  },
  'a hard link that was written elsewhere': (at) => {
    writeFileSync(at('.texts/hard'), told.replace('introducer', 'introducar'))
  },
  'me.md with another policy': (at) => {
    writeFileSync(
      at('me.md'),
      '---\nname: Sam\npolicy: {reach-out: 2000d, lapse: 2000d, thank: 2000d}\n---\n',
    )
  },
  unreadable: (at) => {
    writeFileSync(at('contacts/tom.md'), new Uint8Array([0xff, 0xfe]))
  },
  'a folder now': (at) => {
    mkdirSync(at('contacts/zoe.md'))
  },
  nothing: () => undefined,
}

/** The notebook, with links and an empty folder, once its line is kept. */
async function makeKept(): Promise<{ readonly root: string; readonly at: (path: string) => string }> {
  const root = makeFolder({
    ...files,
    '.texts/one.md': told,
    '.texts/two.md': told.replace('introducer', 'introducar'),
    '.texts/hard': told,
  })
  const at = (path: string) => join(root, path)
  mkdirSync(at('introductions/empty'), { recursive: true })
  symlinkSync('../.texts/one.md', at('introductions/link.md'))
  symlinkSync('../.texts/three.md', at('introductions/nowhere.md'))
  linkSync(at('.texts/hard'), at('introductions/hard.md'))
  await keepShort(root)
  return { root, at }
}

describe('a note', () => {
  it.each(Object.entries(deeds))('%s', async (_, deed) => {
    const { root, at } = await makeKept()
    const before = (await askShort(root, '--json')).stdout
    deed(at)
    const after = await askShort(root, '--json')
    expect(after).toEqual(await countAfresh(root, '--json'))
    if (deed !== deeds.nothing && !/folder now|renamed$/.test(_)) expect(after.stdout).not.toBe(before)
  })
})

describe('what is kept', () => {
  it.each([
    ['cut off', (text: string) => text.slice(0, text.length / 2)],
    ['empty', () => ''],
    ['null', () => 'null'],
    ['a list', () => '[]'],
    ['bytes', () => '\0\xff\u0001{'],
    [
      'without its stamps',
      (text: string) => JSON.stringify({ ...(JSON.parse(text) as object), folders: 1, git: 3 }),
    ],
    ['of another program', (text: string) => text.replace(/"reading":"[^"]*"/, '"reading":"x"')],
    ['of another folder', (text: string) => text.replace(/"root":"[^"]*"/, '"root":"/x"')],
    ['over since midnight', (text: string) => text.replace(/"until":\d+/, '"until":1')],
    ['from a day to come', (text: string) => text.replace(/"from":\d+/, '"from":9999999999999')],
  ])('is not believed: %s', async (_, spoil) => {
    const { root } = await makeKept()
    const file = keptFile(root)
    writeFileSync(file, spoil(readFileSync(file, 'utf8').replace(/"owed":\d+/, '"owed":99')))
    expect(keptGlance(root)).toBeUndefined()
    expect(await askShort(root, '--json')).toEqual(await countAfresh(root, '--json'))
  })
  it('is for this user alone', async () => {
    const { root } = await makeKept()
    const file = keptFile(root)
    const modes = [file, `${file}.files`, join(file, '..')].map((path) => statSync(path).mode & 0o777)
    expect(modes).toEqual([0o600, 0o600, 0o700])
    for (const path of [file, `${file}.files`]) expect(readFileSync(path, 'utf8')).not.toContain('Raj')
  })
  it('can’t be kept, and all is as it would be', async () => {
    const root = makeFolder(files)
    const said = await countAfresh(root)
    const before = process.env.XDG_CACHE_HOME
    process.env.XDG_CACHE_HOME = join(root, 'me.md')
    try {
      expect(await askShort(root)).toEqual(said)
      expect(keptGlance(root)).toBeUndefined()
    } finally {
      process.env.XDG_CACHE_HOME = before
    }
    expect(said.code).toBe(0)
  })
})

describe('the day', () => {
  const in21 = (zone: string) => ({ ...files, 'me.md': `---\nname: Sam\ntimezone: ${zone}\n---\n` })
  it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kathmandu'])(
    'ends at midnight in %s',
    async (zone) => {
      const root = makeFolder(in21(zone))
      await keepShort(root)
      const { until } = JSON.parse(readFileSync(keptFile(root), 'utf8')) as { until: number }
      const clock = (at: number) =>
        new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'medium' }).format(at)
      expect([clock(until), clock(until - 1)]).toEqual(['00:00:00', '23:59:59'])
      expect(until - Date.now()).toBeLessThanOrEqual(24 * 60 * 60 * 1000)
    },
  )
  it('is another one under another TZ', async () => {
    const root = makeFolder(files)
    const before = process.env.TZ
    try {
      process.env.TZ = 'Pacific/Kiritimati'
      await keepShort(root)
      process.env.TZ = 'Pacific/Pago_Pago'
      expect(keptGlance(root)).toBeUndefined()
      process.env.TZ = 'Not/AZone'
      expect(await askShort(root)).toEqual(await countAfresh(root))
      expect((await askShort(root)).code).toBe(3)
    } finally {
      if (before === undefined) Reflect.deleteProperty(process.env, 'TZ')
      else process.env.TZ = before
    }
  })
  it('that is said stands for that one call', async () => {
    const root = makeFolder(files)
    await keepShort(root)
    expect((await askShort(root, '--today', '2025-12-01')).stdout).toBe('')
    expect((await askShort(root)).stdout).toBe((await countAfresh(root)).stdout)
  })
})

describe('the call', () => {
  it('--json and --exit-code say the same kept and counted', async () => {
    const root = makeFolder(files)
    const words = [[], ['--json'], ['--exit-code'], ['--json', '--exit-code']]
    const fresh = []
    for (const each of words) fresh.push(await countAfresh(root, ...each))
    await keepShort(root)
    const kept = []
    for (const each of words) kept.push(await askShort(root, ...each))
    expect(kept).toEqual(fresh)
    expect(kept.map(({ code }) => code)).toEqual([0, 0, 1, 1])
    expect(kept[0]?.stdout).toMatch(/^\d+ owed, \d+ lapsed\n$/)
    expect(Object.keys(JSON.parse(kept[1]?.stdout ?? '') as object)).toEqual([
      'owed',
      'lapsed',
      'overdue',
      'errors',
    ])
  })
  it.each([['--all'], ['--person', 'Ana'], ['--rule', 'thank'], ['--shrt'], ['more']])(
    'with %s is refused, kept or not',
    async (...words) => {
      const root = makeFolder(files)
      const fresh = await countAfresh(root, ...words)
      await keepShort(root)
      expect(await askShort(root, ...words)).toEqual(fresh)
      expect([fresh.code, fresh.stdout]).toEqual([2, ''])
    },
  )
  it('for a folder that isn’t there any more is refused', async () => {
    const root = makeFolder(files)
    await keepShort(root)
    renameSync(root, `${root}-moved`)
    const { code, stderr } = await askShort(root)
    expect([code, stderr]).toEqual([3, expect.stringContaining('There is no notebook at')])
    writeFiles(root, { 'me.md': '---\nname: Sam\n---\n', 'contacts/ana.md': '---\nname: Ana\n---\n' })
    expect((await askShort(root)).stdout).toBe('')
  })
})
