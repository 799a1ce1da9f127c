// Notes with awkward names: each has its page, live and as files, and every link leads there.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { buildStatic } from '../../src/site/static-build.ts'
import { awkward, awkwardIds } from './awkward.ts'
import { crawl, deadLinks, type Answer } from './crawl.ts'
import { projectRoot, serveNotebook } from './running.ts'

/** Each contact's page was reached, and says who it is about. */
function expectEverybody(answers: ReadonlyMap<string, Answer>): void {
  const titles = [...answers.values()].map(({ html }) => /<title>(.*?) · Owed<\/title>/s.exec(html)?.[1])
  for (const [index, id] of awkwardIds.entries()) {
    expect(titles, id).toContain(`Person ${index}`)
    expect(titles, id).toContain(`Somebody / ${index}?`)
    expect(titles, id).toContain(`Somebody / ${index}?, through Person ${index}`)
  }
}

test('live', async () => {
  const site = await serveNotebook(awkward)
  try {
    const answers = await crawl(async (path) => {
      const response = await fetch(new URL(path, site.url), { redirect: 'manual' })
      return { status: response.status, html: await response.text() }
    })
    expect(deadLinks(answers)).toEqual([])
    expectEverybody(answers)
  } finally {
    await site.close()
  }
}, 120_000)

test('as files', async () => {
  const temp = mkdtempSync(join(tmpdir(), 'owed-awkward-'))
  const [notes, out] = [join(temp, 'notes'), join(temp, 'dist')]
  try {
    for (const [path, text] of Object.entries(awkward)) {
      mkdirSync(dirname(join(notes, path)), { recursive: true })
      writeFileSync(join(notes, path), text)
    }
    await buildStatic(projectRoot, notes, out)
    const answers = await crawl((path) => {
      // what any web server does: undo the percent signs once, and look for the file
      const file = join(out, decodeURIComponent(path))
      const found = existsSync(file)
      return Promise.resolve({ status: found ? 200 : 404, html: found ? readFileSync(file, 'utf8') : '' })
    }, '/index.html')
    expect(deadLinks(answers)).toEqual([])
    expectEverybody(answers)
  } finally {
    rmSync(temp, { recursive: true, force: true })
  }
}, 120_000)
