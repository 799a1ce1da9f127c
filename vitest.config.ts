import { defineConfig } from 'vitest/config'
import { LongestFirst } from './test/longest-first.ts'

export default defineConfig({
  test: {
    globalSetup: ['test/compiled.ts'],
    setupFiles: ['test/own-world.ts'],
    testTimeout: 60_000,
    hookTimeout: 180_000,
    // tests wait for processes and pages a good part of their time
    maxWorkers: 3,
    // a process of its own for each file, with all it imports, took a tenth of the time; own-world.ts keeps them apart
    isolate: false,
    // but what looks at pages fills memory, which makes every start of another process slow: no process does both
    projects: [
      { extends: true, test: { name: 'pages', include: ['test/site/**/*.test.ts'] } },
      { extends: true, test: { name: 'notes', include: ['test/**/*.test.ts'], exclude: ['test/site/**'] } },
    ],
    sequence: { sequencer: LongestFirst },
  },
})
