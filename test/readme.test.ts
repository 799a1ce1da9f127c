// The README and everything else that is made from records is as it would be made now, and every dependency has its reason.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { generated } from '../scripts/generated.ts'

const root = join(import.meta.dirname, '..')
const read = (file: string): string => readFileSync(join(root, file), 'utf8')

describe('what is made from records', () => {
  it.each(generated)('$file has not drifted: npm run generate', ({ file, make }) => {
    const text = read(file)
    expect(make(text)).toBe(text)
  })
})

describe('the README', () => {
  const readme = read('README.md')
  it('gives a reason for every dependency', () => {
    type Names = Readonly<Record<string, string>> | undefined
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
      read('package.json'),
    ) as Record<string, Names>
    const names = [dependencies, devDependencies, optionalDependencies].flatMap((group) =>
      Object.keys(group ?? {}),
    )
    const table = readme.slice(readme.indexOf('## Dependencies'))
    expect(names.filter((name) => !table.includes(`\`${name}\``))).toEqual([])
  })
  it('shows what `owed` says of the sample notebook, cut only where it says so', () => {
    const demo = /<!-- demo -->\n```\n\$ owed --notes notes\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
    const { stdout } = spawnSync(process.execPath, ['scripts/owed.ts', 'list', '--notes', 'notes'], {
      cwd: root,
      encoding: 'utf8',
    })
    const printed = stdout.split('\n')
    const shown = demo.split('\n').filter((line) => line !== '…')
    expect(shown.length).toBeGreaterThan(10)
    expect(shown.filter((line) => !printed.includes(line))).toEqual([])
  })
  it('stays under 200 lines', () => {
    expect(readme.split('\n').length).toBeLessThan(200)
  })
})
