// The YAML test suite as frontmatter: whatever must fail is told, whatever may stand is an entry.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { checkNotebook, getDay, makeNotebook, readNote } from '#core'
import { settle } from '../core/reading/settle.ts'
import { findMaterial, readJson } from './material.ts'

const folder = findMaterial('yaml', 'frontmatter')
const manifest = findMaterial('yaml', 'manifest.json')
const form = z.array(
  z.object({ name: z.string(), title: z.string(), fail: z.boolean(), frontmatter: z.boolean() }),
)
const cases =
  manifest === undefined ? [] : form.parse(readJson(manifest)).filter(({ frontmatter }) => frontmatter)

describe.skipIf(cases.length === 0 || folder === undefined)('the YAML suite', () => {
  it.each(cases)('$name: $title', ({ name, fail }) => {
    const bytes = new Uint8Array(readFileSync(join(folder ?? '', `${name}.md`)))
    for (const path of ['contacts/x.md', 'introductions/x.md', 'me.md', 'x.md']) {
      settle(path, bytes)
      const notebook = makeNotebook([readNote({ path, bytes })])
      const found = checkNotebook(notebook, getDay('2026-11-10')).filter(
        ({ severity }) => severity === 'error',
      )
      if (fail && path !== 'x.md') expect(found.length, path).toBeGreaterThan(0)
    }
  })
})
