// The zone of the process changes nothing, around days on which clocks change either.
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const zones = [
  'UTC',
  'Europe/Lisbon',
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Apia',
  'Asia/Tokyo',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
]

interface Told {
  readonly told: unknown
  readonly hour: number
}

const runIn = (zone: string): Told =>
  JSON.parse(
    execFileSync(process.execPath, [join(import.meta.dirname, 'agenda-in-zone.ts')], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    }),
  ) as Told

it('eight zones give the same agenda', () => {
  const [utc, ...others] = zones.map(runIn)
  expect(JSON.stringify(utc?.told)).toMatch(/debrief.*check-in|debrief.*chase/)
  for (const [index, { told }] of others.entries()) expect(told, zones[index + 1]).toEqual(utc?.told)
  expect(new Set(others.map(({ hour }) => hour)).size).toBeGreaterThan(5)
})
