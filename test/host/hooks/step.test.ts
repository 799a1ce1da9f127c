// Installing is done all or not at all.
import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findRepository } from '../../../src/host/git/repository.ts'
import { type Step, carryOutAll } from '../../../src/host/hooks/step.ts'
import { git, makeRepository, photograph } from './repository.ts'

test('where one step fails, those before it are undone: files, modes, folders, configuration', async () => {
  const top = makeRepository()
  const hooks = join(top, '.git/hooks')
  writeFileSync(join(hooks, 'pre-commit'), 'old')
  chmodSync(join(hooks, 'pre-commit'), 0o640)
  git(top, 'config', 'hook.kept.command', 'true')
  const before = photograph(join(top, '.git'))
  const steps: readonly Step[] = [
    { do: 'folder', path: join(top, '.git/owed') },
    { do: 'write', path: join(top, '.git/owed/hook'), text: 'new', mode: 0o644 },
    { do: 'move', from: join(hooks, 'pre-commit'), to: join(hooks, 'beside') },
    { do: 'write', path: join(hooks, 'pre-commit'), text: 'new', mode: 0o755 },
    { do: 'write', path: join(hooks, 'beside'), text: 'new', mode: 0o755 },
    { do: 'remove', path: join(hooks, 'beside') },
    { do: 'configure', section: 'hook.owed-x', values: { event: 'pre-commit', command: 'true' } },
    { do: 'write', path: join(hooks, 'pre-commit/below-a-file'), text: '', mode: 0o644 },
  ]
  const repository = await findRepository(top)
  await expect(carryOutAll(repository, steps)).rejects.toThrow(/^Nothing was changed: .*below-a-file/)
  expect(photograph(join(top, '.git'))).toEqual(before)
  await carryOutAll(repository, steps.slice(0, 4))
  expect(readFileSync(join(hooks, 'beside'), 'utf8')).toBe('old')
  expect(statSync(join(hooks, 'beside')).mode & 0o777).toBe(0o640)
})
