// The order of test files: those that take longest begin, so that none of them is left alone at the end.
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const longest = [
  // the first of them builds the pages; those beside it need none, and don't wait for it
  ...['site/pages-tried', 'core/reading/pathological', 'host/facts/differential', 'site/pages', 'site/whole'],
  ...['host/facts/broken', 'cli/hooks-beside', 'cli/hooks-install', 'host/glance/with-git', 'site/incognito'],
  ...['site/static-again', 'cli/hook-runs/report', 'site/deeds', 'real/markdown-specs', 'site/sitting'],
  ...['site/network/pages', 'site/live', 'cli/process', 'cli/watch', 'cli/doctor', 'host/history-cache'],
  ...['host/write/crash', 'host/storm', 'site/pictures', 'core/deeds/done', 'core/properties/incremental'],
]

const rankOf = ({ moduleId }: TestSpecification): number => {
  const rank = longest.findIndex((name) => moduleId.endsWith(`test/${name}.test.ts`))
  return rank < 0 ? longest.length : rank
}

/** Puts those first; the others follow in the order that Vitest would give all of them. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.toSorted((a, b) => rankOf(a) - rankOf(b))
  }
}
