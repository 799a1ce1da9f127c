// Several programs that keep the facts of one notebook at a time, and some that don't come to their end.
import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { keepFacts } from '../../../src/host/facts/keep.ts'
import { findRepository } from '../../../src/host/git/repository.ts'
import { introduction, lena, met, path, people } from '../../cli/hook-runs/notes.ts'
import { makeRepository } from '../git/repository.ts'
import { dump, fileIn } from './dump.ts'
import { buildProgram } from './program.ts'
import { type Cache, makeCache, tellBoth } from './told.ts'

const crowd = Object.fromEntries(
  Array.from({ length: 120 }, (_, index) => [
    `contacts/person-${index}.md`,
    `---\nname: Person Number${index}\naliases: [P${index}]\n---\n`,
  ]),
)
const keep = (cache: Cache, top: string) =>
  cache.within(async () => {
    await keepFacts(await findRepository(top))
  })

test('several at once say the same, and keep what one keeps', async () => {
  const run = buildProgram()
  const { top, commit } = makeRepository({ ...people, ...crowd })
  const [cache, fresh] = [makeCache(), makeCache()]
  for (const lines of [met, [...met, '2026-11-19 asked how it goes'], met.slice(0, 2)]) {
    commit({ [path]: introduction(...lines), 'contacts/lena.md': lena })
    const said = await Promise.all([1, 2, 3, 4].map(() => run(top, 'post-commit', cache).said))
    fresh.clear()
    expect(said).toEqual(said.map(() => said[0]))
    expect(said[0]).toBe(await run(top, 'post-commit', fresh).said)
    await keep(cache, top)
    expect(dump(fresh, top)?.notes.length).toBeGreaterThan(120)
    expect(dump(cache, top)).toEqual(dump(fresh, top))
  }
})

test('one that is killed while it writes leaves nothing half done', async () => {
  const run = buildProgram()
  const { top, commit } = makeRepository({ ...people, ...crowd })
  const [cache, fresh] = [makeCache(), makeCache()]
  const wal = `${fileIn(cache, top)}-wal`
  for (let round = 0; round < 8; round++) {
    if (round % 3 === 0) cache.clear()
    commit({
      [path]: introduction(...met.slice(0, 1 + (round % met.length))),
      'contacts/x.md': `---\nname: X${round}\n---\n`,
    })
    const { child, said } = run(top, 'post-commit', cache)
    // at another moment each time, from the first sign of its writing on
    while (child.exitCode === null && !existsSync(wal)) await new Promise(setImmediate)
    for (let turn = 0; turn < round * 300 && child.exitCode === null; turn++) await new Promise(setImmediate)
    child.kill('SIGKILL')
    await said
    const { quick, exact } = await tellBoth(cache, top, { name: 'post-commit' })
    expect(quick).toEqual(exact)
  }
  await keep(cache, top)
  await keep(fresh, top)
  expect(dump(cache, top)).toEqual(dump(fresh, top))
})
