// The order of test files: those that take longest begin, so that none of them is left alone at the end; those that start
// many processes come before those that fill memory, since each start takes the longer the more a process holds.
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const longest = [
  // it builds the pages; those beside it need none, and don't wait for it
  ...['site/pages-tried', 'host/facts/differential', 'host/facts/broken', 'cli/hooks-beside'],
  ...['host/glance/with-git', 'cli/hook-runs/report', 'cli/hooks-install', 'host/write/crash'],
  ...['cli/short-bundle', 'cli/hooks-configured', 'host/facts/places', 'host/facts/programs', 'cli/doctor'],
  ...[
    'host/history',
    'cli/watch',
    'host/history-cache',
    'cli/process',
    'host/storm',
    'site/pages',
    'site/whole',
  ],
  ...['site/live', 'site/network/pages', 'site/sitting', 'site/static-again', 'site/incognito', 'site/start'],
  ...['site/deeds', 'site/history', 'site/tables', 'site/bad-input', 'site/recount'],
  ...['core/reading/pathological', 'real/markdown-specs', 'core/record/record'],
]

/** Git and the command line in many processes; pages; texts alone. */
const groups = [/\/test\/(?:cli|host)\//, /\/test\/site\//, /\/test\//]

const rankOf = ({ moduleId }: TestSpecification): number => {
  const rank = longest.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`))
  if (rank === 0) return 0
  const group = groups.findIndex((pattern) => pattern.test(moduleId))
  return (group + 1) * longest.length + (rank < 0 ? longest.length - 1 : rank)
}

/** Puts those first; the others follow in the order that Vitest would give all of them. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.toSorted((a, b) => rankOf(a) - rankOf(b))
  }
}
