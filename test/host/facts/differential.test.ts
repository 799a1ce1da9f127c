// What hooks say over kept facts is what they say without them, through random histories; and the facts are those kept afresh.
import { setImmediate } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { keepFacts } from '../../../src/host/facts/keep.ts'
import { stagedOnBase } from '../../../src/host/facts/on-base.ts'
import { findRepository } from '../../../src/host/git/repository.ts'
import { bounded } from '../../core/properties/bounds.ts'
import { makeRepository } from '../git/repository.ts'
import { days } from './days.ts'
import { dump } from './dump.ts'
import { live, seeIndex } from './live.ts'
import { type Hook, makeCache, tellBoth } from './told.ts'

const counts = { quick: 0, exact: 0, told: 0 }

async function isQuick(top: string): Promise<boolean> {
  const found = await stagedOnBase(await findRepository(top))
  if (found !== undefined && found !== 'nothing') await found.settle(null)
  return found !== undefined
}

it('through every way to commit and to move about', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(days, async ({ files, days: all }) => {
      const repository = makeRepository(files)
      const { top } = repository
      const [kept, afresh] = [makeCache(), makeCache()]
      const saw = seeIndex(repository)
      await kept.within(async () => {
        await keepFacts(await findRepository(top))
      })
      const same = async (hook: Hook) => {
        const { quick, exact } = await tellBoth(kept, top, hook)
        expect(quick).toEqual(exact)
        if (exact.said !== '') counts.told++
      }
      for (const day of all) {
        await live(repository, saw, day, {
          before: async (index) => {
            counts[(await kept.within(() => isQuick(top))) ? 'quick' : 'exact']++
            await same({ name: 'pre-commit', env: index === undefined ? {} : { GIT_INDEX_FILE: index } })
          },
          after: (name, ...args) => same({ name, args }),
        })
        await setImmediate()
        const now = dump(kept, top)
        if (now?.tree[0] === undefined) continue
        const { value } = now.tree[0] as { value: string }
        if (value !== repository.git('rev-parse', 'HEAD^{tree}')) continue
        afresh.clear()
        await afresh.within(async () => keepFacts(await findRepository(top)))
        expect(now).toEqual(dump(afresh, top))
      }
    }),
    // a shorter history that fails as well would take minutes to find
    { ...bounded(4), endOnFailure: true },
  )
  expect(counts.quick).toBeGreaterThan(counts.exact)
  expect(counts.told).toBeGreaterThan(20)
})
