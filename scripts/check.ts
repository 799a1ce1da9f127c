// `npm run check`: format, lint and types of everything.
import { fileURLToPath } from 'node:url'
import { type Outcome, runSteps } from './steps.ts'

/** Runs the checks, `aside` of other work or alone; a count of those that went well and didn't, and what they said. */
export const runChecks = (options?: { readonly aside: boolean }): Promise<Outcome> =>
  runSteps(
    [
      { name: 'lint', command: ['eslint', '--max-warnings', '0', '.'] },
      // those of pages and of everything else
      { name: 'types', command: ['astro', 'check', '--minimumFailingSeverity', 'error'] },
      { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
    ],
    options,
  )

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { count, said } = await runChecks()
  console.log(said)
  process.exitCode = count.failed === 0 ? 0 : 1
}
