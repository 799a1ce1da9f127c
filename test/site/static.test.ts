// The static build: the same pages as files, from the notes as they were, with nothing inline and nothing foreign.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runAstroBuild } from '../../src/site/live-build.ts'
import { broken } from './notebooks.ts'
import { projectRoot } from './running.ts'

const temp = mkdtempSync(join(tmpdir(), 'owed-static-'))
const out = join(temp, 'dist')
const read = (path: string): string => readFileSync(join(out, path), 'utf8')

beforeAll(async () => {
  for (const [path, text] of Object.entries(broken)) {
    mkdirSync(dirname(join(temp, 'notes', path)), { recursive: true })
    writeFileSync(join(temp, 'notes', path), text)
  }
  await runAstroBuild(projectRoot, { OWED_OUTPUT: 'static', OWED_OUT: out, OWED_NOTES: join(temp, 'notes') })
}, 120_000)
afterAll(() => {
  rmSync(temp, { recursive: true, force: true })
})

test('every page is a file, names beyond ASCII included', () => {
  const expected = [
    '.',
    'introductions',
    'introductions/ana-to-raj',
    'contacts',
    'contacts/ana',
    'contacts/josé-muñoz',
    'problems',
  ]
  for (const path of expected) expect(existsSync(join(out, path, 'index.html')), path).toBe(true)
  expect(existsSync(join(out, '404.html'))).toBe(true)
})

test('it says on which day it was built, and asks no server', () => {
  expect(read('index.html')).toMatch(/Built on <time datetime="2026-11-22">Sun 22 Nov 2026<\/time>/)
  expect(read('index.html')).not.toContain('/events')
  expect(read('index.html')).toContain('Repair first')
})

test('nothing inline, nothing foreign, and a policy that says so', () => {
  const pages = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.html'),
  )
  expect(pages.length).toBeGreaterThan(8)
  for (const path of pages) {
    const html = read(path)
    expect(html).toContain(`content="default-src 'none'; script-src 'self'`)
    expect(html, path).not.toMatch(/<style|<script(?![^>]*src=)|\sstyle=|\son\w+=/)
    expect(html, path).not.toMatch(/(src|href)="(https?:)?\/\//)
  }
})
