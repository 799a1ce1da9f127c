// The order of test files: those that take longest begin, so that none of them is left alone at the end; those that start
// no processes come last, since each start takes the longer the more a process has in memory.
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const longest = [
  // the first of them builds the pages; those beside it need none, and don't wait for it
  ...['site/pages-tried', 'host/facts/differential', 'host/facts/broken', 'site/pages', 'site/whole'],
  ...['cli/hooks-beside', 'host/glance/with-git', 'cli/hook-runs/report', 'site/live', 'site/network/pages'],
  ...['site/sitting', 'site/static-again', 'site/incognito', 'cli/hooks-install', 'site/start'],
  ...['host/write/crash', 'cli/short-bundle', 'cli/hooks-configured', 'host/facts/places', 'site/deeds'],
  ...['site/history', 'host/facts/programs', 'cli/doctor', 'site/tables', 'site/bad-input', 'host/history'],
  ...['site/recount', 'cli/watch', 'host/history-cache', 'cli/process', 'host/storm'],
]

const longestOfText = ['core/reading/pathological', 'real/markdown-specs', 'core/record/record']

const rankOf = ({ moduleId }: TestSpecification): number => {
  const isOne = (name: string): boolean => moduleId.endsWith(`/test/${name}.test.ts`)
  const isOfText = /\/test\/(?:core|drafts|real)\//.test(moduleId)
  const names = isOfText ? longestOfText : longest
  const rank = names.findIndex(isOne)
  return (isOfText ? 100 : 0) + (rank < 0 ? names.length : rank)
}

/** Puts those first; the others follow in the order that Vitest would give all of them. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.toSorted((a, b) => rankOf(a) - rankOf(b))
  }
}
