// Seeded notebooks for measuring: so many contacts, twice as many introductions, the same files for the same numbers.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { addDays, type Day, getDay } from '#core'

const firstNames = ['Ana', 'Raj', 'Lena', 'Tom', 'Mei', 'Omar', 'Ida', 'Noor', 'Paul', 'Zoe', 'Ivo', 'Rosa']
const lastNames = ['Silva', 'Patel', 'Weiss', 'Okoro', 'Tanaka', 'Haddad', 'Berg', 'Costa', 'Novak', 'Quinn']
const outcomes = ['#went-well', '#clunker', '#not-a-fit', '#dud']

/** The day on which the measured notebooks are read. */
export const benchDay: Day = getDay('2026-11-19')

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
function makeRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const pad = (number: number): string => String(number).padStart(5, '0')

/** Writes a notebook of `contacts` contacts and twice as many introductions, about 1 kB each, into `folder`. */
export function writeNotebook(folder: string, contacts: number): void {
  const random = makeRandom(contacts)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
  const ids = Array.from({ length: contacts }, (_, index) =>
    `${pick(firstNames)}-${pick(lastNames)}-${pad(index)}`.toLowerCase(),
  )
  const prose = (): string =>
    Array.from(
      { length: 6 },
      () =>
        `We spoke about ${pick(['grids', 'hiring', 'markets', 'tools', 'teams'])} and what [[${pick(ids)}]] is building, which sounded like something to follow.`,
    ).join('\n')
  mkdirSync(join(folder, 'contacts'), { recursive: true })
  mkdirSync(join(folder, 'introductions'), { recursive: true })
  writeFileSync(
    join(folder, 'me.md'),
    '---\nname: Sam Rivera\ntimezone: Europe/Lisbon\noffers: [code review]\nseeks: [a new role]\n---\n',
  )
  for (const [index, id] of ids.entries()) {
    const name = id
      .split('-')
      .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
      .join(' ')
    const fields = [
      `name: ${name}`,
      `email: ${id}@example.org`,
      `org: ${pick(lastNames)} Works`,
      `tags: [${pick(['mentor', 'client', 'friend'])}]`,
    ]
    if (index % 4 === 0) fields.push('cadence: 3m')
    if (index % 10 === 0) fields.push(`met: ${addDays(benchDay, -Math.floor(random() * 200))}`)
    const day = addDays(benchDay, -7 - Math.floor(random() * 300))
    const text = `---\n${fields.join('\n')}\n---\n${prose()}\n\n## Timeline\n- ${day} talked by phone\n- ${addDays(day, 7)} got: a good hint\n`
    writeFileSync(join(folder, 'contacts', `${id}.md`), text)
  }
  for (let index = 0; index < contacts * 2; index++) {
    const [a = '', b = ''] = [ids[index % contacts], ids[(index * 7 + 1) % contacts]]
    const date = addDays(benchDay, -Math.floor(random() * 300))
    const made = index % 5 === 0
    const fields = made
      ? `kind: made\nparties: ["[[${a}]]", "[[${b}]]"]`
      : `kind: received\nintroducer: "[[${a}]]"\nto: "[[${b}]]"`
    const on = (days: number): string => addDays(date, days)
    const story = made
      ? [
          `${on(1)} asked [[${a}]]`,
          `${on(1)} asked [[${b}]]`,
          `${on(2)} agreed [[${a}]]`,
          `${on(3)} agreed [[${b}]]`,
          `${on(4)} introduced by email`,
          `${on(11)} checked in with [[${a}]]`,
          `${on(11)} checked in with [[${b}]]`,
        ]
      : [
          `${on(1)} thanked [[${a}]]`,
          `${on(1)} emailed: proposed Thursday`,
          `${on(3)} replied: Thursday at ten`,
          `${on(3)} scheduled for ${on(8)}`,
          `${on(8)} met by video ${pick(outcomes)}: a good hour`,
          `${on(8)} thanked [[${b}]]`,
          `${on(10)} reported: told them how it went`,
        ]
    const told = story
      .slice(0, random() < 0.1 ? Math.floor(random() * story.length) : story.length)
      .filter((line) => line.slice(0, 10) <= benchDay)
    const text = `---\n${fields}\ndate: ${date}\npurpose: a role at ${pick(lastNames)} Works\ngoal: ${pick(['new role', 'funding', 'advice'])}\n---\n${prose()}\n\n## Timeline\n${told.map((line) => `- ${line}\n`).join('')}`
    writeFileSync(join(folder, 'introductions', `${date}-${pad(index)}.md`), text)
  }
}
