// The notebook's own templates, from real folders.
import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkTemplates } from '../../src/drafts/check-templates.ts'
import { readTemplates } from '../../src/host/templates.ts'
import { makeFolder, temporaryFolder } from '../host/folder.ts'

test('both endings, but no README, no hidden file and no folder within', () => {
  const root = makeFolder({
    'me.md': '',
    'templates/report.met.md': 'one',
    'templates/thank.liquid': '\uFEFFtwo',
    'templates/README.md': 'x',
    'templates/.hidden.md': 'x',
    'templates/nudge.txt': 'x',
    'templates/more/nudge.md': 'x',
  })
  expect([...readTemplates(root)]).toEqual([
    ['templates/report.met.md', 'one'],
    ['templates/thank.liquid', 'two'],
  ])
})

test('a notebook without the folder has none', () => {
  expect(readTemplates(makeFolder({ 'me.md': '' })).size).toBe(0)
})

test('one that isn’t UTF-8, or leads out of the notebook, is told of and never used', () => {
  const root = makeFolder({ 'templates/thank.md': new Uint8Array([0x48, 0xff]) })
  const outside = join(temporaryFolder(), 'secret.md')
  writeFileSync(outside, 'a secret')
  symlinkSync(outside, join(root, 'templates', 'nudge.md'))
  const templates = readTemplates(root)
  expect([...templates.values()].join()).not.toContain('secret')
  expect(checkTemplates(templates).map(({ file, message }) => `${file}: ${message}`)).toEqual([
    'templates/nudge.md: This file can’t be read as UTF-8 text.',
    'templates/thank.md: This file can’t be read as UTF-8 text.',
  ])
})
