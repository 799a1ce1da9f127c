// `npm run check`: format, lint and types of everything.
import { fileURLToPath } from 'node:url'
import { type Outcome, runSteps } from './steps.ts'

/** Runs the checks; a count of those that went well and didn't, and what they said. */
export const runChecks = (): Promise<Outcome> =>
  runSteps([
    { name: 'lint', command: ['eslint', '--max-warnings', '0', '.'] },
    { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
    { name: 'types', command: ['tsc', '--noEmit'] },
    { name: 'types of pages', command: ['astro', 'check', '--minimumFailingSeverity', 'error'] },
  ])

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { count, said } = await runChecks()
  console.log(said)
  process.exitCode = count.failed === 0 ? 0 : 1
}
