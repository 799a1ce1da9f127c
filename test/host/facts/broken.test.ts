// Whatever happens to the file that keeps facts, hooks say the same: it is a help and never the truth.
import {
  chmodSync,
  closeSync,
  cpSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { keepFacts } from '../../../src/host/facts/keep.ts'
import { findRepository } from '../../../src/host/git/repository.ts'
import { ana, introduction, lena, met, path, people } from '../../cli/hook-runs/notes.ts'
import { makeRepository } from '../git/repository.ts'
import { dump, fileIn } from './dump.ts'
import { type Cache, type Hook, makeCache, tellBoth, tellExact, tellQuick, type Told } from './told.ts'

const staged: Hook = { name: 'pre-commit', today: undefined }
const committed: Hook = { name: 'post-commit' }
const late = '---\nintroducer: Wim\nto: Zoe\ndate: 2026-11-01\n---\n## Timeline\n- 2026-11-01 thanked\n'

const keep = (cache: Cache, top: string) =>
  cache.within(async () => {
    await keepFacts(await findRepository(top))
  })

const crowd = Object.fromEntries(
  Array.from({ length: 60 }, (_, index) => [
    `contacts/person-${index}.md`,
    `---\nname: Person Number${index}\naliases: [P${index}]\n---\n\n## Timeline\n- 2026-11-0${1 + (index % 9)} talked to [[ana]] about this and that\n`,
  ]),
)

/** A repository with a wrong note staged that is tied to others, and the facts of the commit before: made once, put back for each. */
async function makeKept() {
  const repository = makeRepository({
    ...people,
    ...crowd,
    [path]: introduction(...met),
    'introductions/late.md': late,
  })
  const { top, git, write } = repository
  const cache = makeCache()
  await keep(cache, top)
  write({ [path]: introduction(...met, '2026-11-19 reportd'), 'contacts/ana.md': ana.replace('Ana', 'Anna') })
  git('rm', '-q', 'contacts/person-7.md', 'contacts/raj.md')
  git('add', '-A')
  const whole = makeCache()
  cpSync(cache.folder, whole.folder, { recursive: true, preserveTimestamps: true })
  const putBack = () => {
    cache.clear()
    cpSync(whole.folder, cache.folder, { recursive: true, preserveTimestamps: true })
  }
  return { ...repository, cache, file: fileIn(cache, top), putBack }
}

type Kept = Awaited<ReturnType<typeof makeKept>>

function overwrite(file: string, from: number, to: number): void {
  const open = openSync(file, 'r+')
  writeSync(open, Buffer.alloc(Math.max(0, to - from), 'rubbish '), 0, undefined, from)
  closeSync(open)
}

const inside = (file: string, words: string): void => {
  const db = new DatabaseSync(file)
  db.exec(words)
  db.close()
}

const mishaps: Readonly<Record<string, (kept: Kept) => void>> = {
  deleted: ({ file }) => {
    rmSync(file)
  },
  'deleted with its folder': ({ cache }) => {
    cache.clear()
  },
  emptied: ({ file }) => {
    truncateSync(file)
  },
  'cut off in its first page': ({ file }) => {
    truncateSync(file, 100)
  },
  'cut in half': ({ file }) => {
    truncateSync(file, Math.floor(statSync(file).size / 2))
  },
  'filled with rubbish': ({ file }) => {
    writeFileSync(file, 'rubbish '.repeat(10_000))
  },
  'half of it rubbish': ({ file }) => {
    overwrite(file, Math.floor(statSync(file).size / 2), statSync(file).size)
  },
  'rubbish but for its first pages': ({ file }) => {
    overwrite(file, 4096 * 7, statSync(file).size)
  },
  'with rubbish for facts': ({ file }) => {
    inside(file, "UPDATE notes SET facts = '{'")
  },
  'with a table gone': ({ file }) => {
    inside(file, 'DROP TABLE IF EXISTS terms')
  },
  'with rubbish for a day': ({ file }) => {
    inside(file, "UPDATE meta SET value = '{' WHERE key = 'day'")
  },
  'of another program': ({ file }) => {
    inside(file, "UPDATE meta SET value = 'x' WHERE key = 'reading'; UPDATE notes SET facts = '{}'")
  },
  'of another place in the repository': ({ file }) => {
    inside(file, "UPDATE meta SET value = 'notes/' WHERE key = 'prefix'")
  },
  'of a tree that isn’t there': ({ file }) => {
    inside(file, `UPDATE meta SET value = '${'1'.repeat(40)}' WHERE key IN ('tree', 'commit')`)
  },
  'a folder': ({ file }) => {
    rmSync(file)
    mkdirSync(file)
  },
  'with a file for its folder': ({ cache, file }) => {
    cache.clear()
    mkdirSync(cache.folder)
    writeFileSync(dirname(dirname(file)), '')
  },
  'beside another one’s log': ({ file }) => {
    writeFileSync(`${file}-wal`, 'rubbish '.repeat(1000))
  },
  'locked by somebody who never ends': ({ file }) => {
    const db = new DatabaseSync(file)
    db.exec('BEGIN IMMEDIATE')
    locks.push(db)
  },
}
const locks: DatabaseSync[] = []

describe('facts that were', () => {
  let kept: Kept
  // What is said with nothing kept: it depends on no mishap, and Git's commit is the same each time.
  const exact: { before?: Told; after?: Told } = {}
  beforeAll(async () => {
    kept = await makeKept()
    exact.before = await tellExact(kept.top, staged)
    kept.git('commit', '-q', '--no-verify', '-m', 'x')
    exact.after = await tellExact(kept.top, committed)
    kept.git('reset', '-q', '--soft', 'HEAD~1')
    expect(exact.before.said).toContain('verb-misspelt')
    expect(exact.after.said).toContain('wed: ')
  })
  beforeEach(() => {
    kept.putBack()
  })
  afterEach(() => {
    for (const db of locks.splice(0)) db.close()
  })
  it.each(Object.entries(mishaps))('%s, before a commit', async (_, mishap) => {
    mishap(kept)
    for (const again of [false, true])
      expect(await tellQuick(kept.cache, kept.top, staged), again ? 'again' : 'at once').toEqual(exact.before)
  })
  it.each(Object.entries(mishaps))('%s, after a commit', async (_, mishap) => {
    mishap(kept)
    kept.git('commit', '-q', '--no-verify', '-m', 'x')
    try {
      for (const again of [false, true])
        expect(await tellQuick(kept.cache, kept.top, committed), again ? 'again' : 'at once').toEqual(
          exact.after,
        )
    } finally {
      kept.git('reset', '-q', '--soft', 'HEAD~1')
    }
  })
})

describe('facts', () => {
  it.skipIf(process.getuid?.() === 0)('in a folder that can’t be written', async () => {
    const { top, cache, file } = await makeKept()
    chmodSync(dirname(file), 0o500)
    try {
      const { quick, exact } = await tellBoth(cache, top, { name: 'pre-commit' })
      expect(quick).toEqual(exact)
    } finally {
      chmodSync(dirname(file), 0o700)
    }
  })
})

describe('what is kept', () => {
  it('is for this user alone, and holds no prose', async () => {
    const prose = 'a confidence nobody else should read'
    const { top } = makeRepository({
      ...people,
      'contacts/lena.md': `${lena}\nShe told me ${prose}.\n\n## Notes\n- ${prose}\n\n> ${prose}\n`,
    })
    const cache = makeCache()
    await keep(cache, top)
    const file = fileIn(cache, top)
    const folder = dirname(file)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(statSync(dirname(folder)).mode & 0o777).toBe(0o700)
    expect(readdirSync(folder).length).toBeGreaterThan(0)
    for (const name of readdirSync(folder)) {
      expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600)
      expect(readFileSync(join(folder, name)).includes('confidence')).toBe(false)
    }
    expect(dump(cache, top)?.notes.length).toBe(3)
  })
})
