// `npm run check`: format, lint and types of everything.
import { fileURLToPath } from 'node:url'
import { type Count, runSteps } from './steps.ts'

/** Runs the three checks; a count of those that went well and didn't. */
export const runChecks = (): Count =>
  runSteps([
    { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
    { name: 'lint', command: ['eslint', '--max-warnings', '0', '.'] },
    { name: 'types', command: ['tsc', '--noEmit'] },
    { name: 'types of pages', command: ['astro', 'check', '--minimumFailingSeverity', 'error'] },
  ])

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = runChecks().failed === 0 ? 0 : 1
