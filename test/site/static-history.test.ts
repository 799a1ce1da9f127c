// A copy built again says the same of when events were written down as one built anew, whatever was saved and committed between.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { getDay } from '#core'
import { buildStatic } from '../../src/site/static-build.ts'
import { makeFolder } from '../host/folder.ts'
import { introduction, startStory, story } from '../host/history-story.ts'
import { filesIn } from './copies.ts'
import { projectRoot } from './running.ts'

const thanked = '2026-11-03 thanked Ana'
const replied = '2026-11-05 replied: Thursday'
const [second, third] = ['introductions/second.md', 'introductions/third.md']

/** A repository, and a way to build its copy again: how many pages that renders, where a new copy says the same. */
function start() {
  const repository = startStory()
  const temp = makeFolder({})
  onTestFinished(() => {
    rmSync(temp, { recursive: true, force: true })
  })
  const today = getDay('2026-11-22')
  const again = async (): Promise<number> => {
    const [out, fresh] = [join(temp, 'dist'), join(temp, 'fresh')]
    rmSync(fresh, { recursive: true, force: true })
    const rendered = await buildStatic(projectRoot, repository.top, out, { today })
    await buildStatic(projectRoot, repository.top, fresh, { today })
    expect(filesIn(out)).toEqual(filesIn(fresh))
    return rendered
  }
  const said = (path: string): string => {
    const page = filesIn(join(temp, 'dist'))[`/${path.replace(/\.md$/, '')}/index.html`] ?? ''
    return Buffer.from(page, 'base64').toString()
  }
  return { repository, again, said }
}

test('after saves and commits a copy says when each event was written down', async () => {
  const { repository, again, said } = start()
  repository.save('2026-11-20', {
    [introduction]: story(thanked),
    [second]: story(thanked, replied),
    [third]: story('2026-11-04 talked by phone'),
  })
  const all = await again()
  repository.write({ [introduction]: story(thanked, replied) })
  expect(await again()).toBeLessThan(all)
  expect(said(introduction)).toContain('not committed yet')
  // the note is as it was, and yet its page says something else
  repository.save('2026-11-21')
  expect(await again()).toBeLessThan(all)
  expect(said(introduction)).not.toContain('not committed yet')
  // words of an event are mended: it is the one that was committed, and stays it while others are edited
  repository.write({ [third]: story('2026-11-04 talked by phone: of grids') })
  expect(await again()).toBeLessThan(all)
  repository.write({ [second]: story(thanked) })
  expect(await again()).toBeLessThan(all)
  expect(said(third)).not.toContain('not committed yet')
  repository.write({ [third]: story('2026-11-08 talked by phone: of grids') })
  expect(await again()).toBeLessThan(all)
  expect(said(third)).toContain('not committed yet')
  // a commit is taken back, and no file differs
  repository.git('reset', '-q', '--soft', 'HEAD~1')
  await again()
  expect(said(introduction)).toContain('not committed yet')
}, 120_000)

test('nothing is said once nothing is committed any more', async () => {
  const { repository, again, said } = start()
  repository.save('2026-11-20', { [introduction]: story(thanked), [second]: story() })
  await again()
  repository.write({ [second]: story(replied) })
  await again()
  expect(said(second)).toContain('not committed yet')
  repository.write({ [introduction]: story() })
  await again()
  expect(said(second)).not.toContain('not committed yet')
  repository.git('config', 'user.name', 'Somebody Else')
  repository.write({ [introduction]: story(thanked) })
  await again()
  expect(said(second)).toContain('not committed yet')
}, 120_000)
