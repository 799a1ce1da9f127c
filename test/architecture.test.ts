// The layout holds: who imports whom, no cycles, no clock and no I/O in core.
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Part, parts } from './architecture-table.ts'

const root = join(import.meta.dirname, '..')
const files = globSync(['src/**/*.{ts,astro,css}', 'scripts/**/*.{ts,mjs}'], { cwd: root }).sort()
const read = (file: string): string => readFileSync(join(root, file), 'utf8')

/** The modules that a file imports, as written. */
function importsOf(file: string): readonly string[] {
  const source = read(file).replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
  const pattern = /(?:\bfrom\s*|\bimport\s*\(?\s*)['"]([^'"\n]+)['"]|@import\s+['"]([^'"\n]+)['"]/g
  return [...source.matchAll(pattern)].flatMap((match) => match[1] ?? match[2] ?? [])
}

const partOf = (file: string): Part | undefined => parts.find(({ folder }) => file.startsWith(`${folder}/`))
const isCore = (file: string): boolean => file.startsWith('src/core/')
const resolve = (file: string, path: string): string =>
  normalize(join(dirname(file), path)).replace(/\?.*$/, '')

/** What a file may not do, in a sentence each. */
function findBreaches(file: string): readonly string[] {
  const part = partOf(file)
  return importsOf(file).flatMap((path) => {
    if (path === '#core') return part?.imports.includes('#core') ? [] : [`${file} imports #core`]
    if (!path.startsWith('.')) return []
    const target = resolve(file, path)
    const other = partOf(target)
    if (file === 'src/core/index.ts') return isCore(target) ? [] : [`${file} imports ${target}`]
    if (!isCore(file) && isCore(target)) return [`${file} imports ${target} past the door`]
    if (other === undefined || other === part || part?.imports.includes(other.folder)) return []
    return [`${file} imports ${target}`]
  })
}

/** The files of the first cycle found from `file`. */
function findCycle(
  file: string,
  graph: ReadonlyMap<string, readonly string[]>,
  done: Set<string>,
): readonly string[] {
  const path: string[] = []
  const visit = (at: string): readonly string[] => {
    if (path.includes(at)) return [...path.slice(path.indexOf(at)), at]
    if (done.has(at)) return []
    path.push(at)
    for (const next of graph.get(at) ?? []) {
      const cycle = visit(next)
      if (cycle.length > 0) return cycle
    }
    path.pop()
    done.add(at)
    return []
  }
  return visit(file)
}

describe('the layout', () => {
  it('has every file of src in a part', () => {
    const strays = files.filter(
      (file) => file.startsWith('src/') && !partOf(file) && file !== 'src/core/index.ts',
    )
    expect(strays.filter((file) => !/^src\/[a-z-]+\.(?:d\.)?ts$/.test(file))).toEqual([])
  })
  it('imports only what the table allows', () => {
    expect(files.flatMap(findBreaches)).toEqual([])
  })
  it('has no cycles', () => {
    const graph = new Map(
      files.map((file) => [
        file,
        importsOf(file)
          .filter((path) => path.startsWith('.'))
          .map((path) => resolve(file, path)),
      ]),
    )
    const done = new Set<string>()
    expect(files.map((file) => findCycle(file, graph, done)).filter((cycle) => cycle.length > 0)).toEqual([])
  })
  it('has no clock and no I/O in core', () => {
    const forbidden =
      /\bDate\.now\b|\bnew Date\(|\bprocess\b|\bconsole\b|\bfetch\(|\bsetTimeout\b|\bperformance\b|Math\.random/
    for (const file of files.filter(isCore)) {
      expect([file, importsOf(file).filter((path) => path.startsWith('node:'))]).toEqual([file, []])
      expect([file, forbidden.exec(read(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''))?.[0]]).toEqual([
        file,
        undefined,
      ])
    }
  })
  it('says in its first line what each file is for', () => {
    const silent = files.filter(
      (file) => /\.(?:ts|mjs)$/.test(file) && !/^(?:#!.*\n)?(?:\/\/|\/\*)/.test(read(file)),
    )
    expect(silent).toEqual([])
  })
  it('names nothing after a grab-bag', () => {
    expect(files.filter((file) => /\/(?:utils?|helpers?|common|types|misc)(?:\/|\.)/.test(file))).toEqual([])
  })
})
