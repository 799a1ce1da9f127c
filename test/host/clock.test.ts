// What day it is: in the notebook's zone, frozen in the sample, and never silently UTC.
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Day } from '#core'
import { dayIn, isZone, machineZone } from '../../src/host/clock.ts'
import { openWorkspace } from '../../src/host/workspace.ts'
import { makeFolder } from './folder.ts'

const moment = new Date('2026-03-29T10:30:00Z')

test.each([
  ['UTC', '2026-03-29'],
  ['Pacific/Kiritimati', '2026-03-30'],
  ['Pacific/Pago_Pago', '2026-03-28'],
  ['Europe/Lisbon', '2026-03-29'],
])('in %s it is %s', (zone, day) => {
  expect(dayIn(zone, moment)).toBe(day)
})

test('at midnight and at the hour that daylight saving skips', () => {
  expect(dayIn('America/Sao_Paulo', new Date('2018-11-04T02:59:59Z'))).toBe('2018-11-03')
  expect(dayIn('America/Sao_Paulo', new Date('2018-11-04T03:00:00Z'))).toBe('2018-11-04')
})

test('a TZ that names no zone is refused, one with a colon is not', () => {
  expect(isZone('Europe/Lissabon')).toBe(false)
  expect(machineZone(':Europe/Lisbon')).toBe('Europe/Lisbon')
  expect(() => machineZone('Europe/Lissabon')).toThrow(/TZ is "Europe\/Lissabon"/)
})

test('today is the option, else the sample’s day, else the clock’s', async () => {
  const root = makeFolder({ 'me.md': '---\nname: Sam\nsample-as-of: 2026-11-22\n---\n' })
  const sample = await openWorkspace({ root, watch: false })
  expect(sample.current()).toMatchObject({ today: '2026-11-22', frozen: true })
  const asked = await openWorkspace({ root, watch: false, today: '2026-01-02' as Day })
  expect(asked.current()).toMatchObject({ today: '2026-01-02', frozen: false })
})

test('the zone of me.md decides, whatever the zone of the process', () => {
  const root = makeFolder({ 'me.md': '---\nname: Sam\ntimezone: Pacific/Kiritimati\n---\n' })
  const runs = `
    import { openWorkspace } from '${join(import.meta.dirname, '../../src/host/workspace.ts')}'
    import { dayIn } from '${join(import.meta.dirname, '../../src/host/clock.ts')}'
    const { today } = (await openWorkspace({ root: process.argv[1], watch: false })).current()
    console.log(today === dayIn('Pacific/Kiritimati'))`
  for (const TZ of ['Pacific/Pago_Pago', 'No/Where'])
    expect(
      execFileSync(process.execPath, ['--input-type=module', '-e', runs, root], {
        encoding: 'utf8',
        env: { ...process.env, TZ },
      }),
    ).toBe('true\n')
})
