// `npm test`: every check and every test; its last line counts them.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runChecks } from './check.ts'
import { runBin } from './steps.ts'

interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly success: boolean
}

const folder = mkdtempSync(join(tmpdir(), 'owed-test-'))
const file = join(folder, 'report.json')
try {
  const checking = runChecks({ aside: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const code = await runBin(['vitest', 'run', ...reporters, ...process.argv.slice(2)])
  const { count: checks, said } = await checking
  console.log(`\n${said}\n`)
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report
  const failed = checks.failed + report.numFailedTests
  // A file that can't even be loaded fails without a test of its own.
  const broken = code !== 0 && report.numFailedTests === 0 ? 1 : 0
  if (report.numPendingTests > 0) console.log(`${report.numPendingTests} skipped`)
  console.log(`${checks.passed + report.numPassedTests} passed, ${failed + broken} failed`)
  process.exitCode = failed + broken === 0 ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
