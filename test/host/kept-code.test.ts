// Kept code makes a program start faster, and never changes what it does: whatever stands in its place.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { nameCall } from '../../src/host/kept-code.ts'
import { temporaryFolder } from './folder.ts'

const module = pathToFileURL(join(import.meta.dirname, '../../src/host/kept-code.ts')).href

/** A program that says what it was asked, and a way to run it with its code kept in a file. */
function makeProgram() {
  const folder = temporaryFolder()
  const file = join(folder, 'program.js')
  const kept = join(folder, 'cache', 'code', 'program')
  writeFileSync(file, 'const add = (a, b) => a + b\nmodule.exports = { said: `sum ${add(2, 3)} é` }')
  const script = `import { runProgram } from '${module}'
    console.log(runProgram(${JSON.stringify(file)}, ${JSON.stringify(kept)}, undefined).said)`
  const run = () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
    })
    return { status, stdout, stderr }
  }
  return { folder, file, kept, run }
}

const sum = { status: 0, stdout: 'sum 5 é\n', stderr: '' }

test('the first short runs keep what they compiled, for this user alone, and later ones leave it', () => {
  const { kept, run } = makeProgram()
  expect(run()).toEqual(sum)
  expect(statSync(kept).mode & 0o777).toBe(0o600)
  for (let time = 0; time < 3; time++) expect(run()).toEqual(sum)
  const { ino } = statSync(kept)
  expect(run()).toEqual(sum)
  expect(statSync(kept).ino).toBe(ino)
  expect(readdirSync(join(kept, '..'))).toEqual(['program'])
})

test('what was damaged is made anew', () => {
  const { kept, run } = makeProgram()
  run()
  const whole = readFileSync(kept)
  const turned = Buffer.from(whole)
  turned[whole.length - 40] = (turned[whole.length - 40] ?? 0) ^ 0xff
  for (const damaged of [
    Buffer.alloc(0),
    Buffer.from('no code'),
    whole.subarray(0, whole.length / 2),
    turned,
  ]) {
    writeFileSync(kept, damaged)
    expect(run()).toEqual(sum)
    expect(readFileSync(kept).length).toBeGreaterThan(whole.length / 2)
  }
})

test('code of a program that is another now isn’t used', () => {
  const { file, run } = makeProgram()
  run()
  writeFileSync(file, 'module.exports = { said: "another" }')
  expect(run()).toEqual({ ...sum, stdout: 'another\n' })
})

test('nothing can be kept: nothing is said of it', () => {
  const { folder, run } = makeProgram()
  writeFileSync(join(folder, 'cache'), 'a file')
  expect(run()).toEqual(sum)
})

test('a folder in its place', () => {
  const { kept, run } = makeProgram()
  mkdirSync(kept, { recursive: true })
  expect(run()).toEqual(sum)
})

test('a call is named after its command, and a hook’s after the hook; never after a person', () => {
  const name = (...args: readonly string[]) =>
    nameCall('owed', args).replace(`${process.version}-${process.arch}`, '*')
  expect(name('list', '--short')).toBe('owed-*-list')
  expect(name('show', 'ana')).toBe('owed-*-show')
  expect(name('hooks', '--notes=.', '--', 'run', 'pre-commit')).toBe('owed-*-hooks-run-pre-commit')
  expect(name('../../x')).toBe('owed-*')
})
