// FORMAT.md's table of verbs: each in every spelling, and whom it means where nobody is named.
import { describe, expect, it } from 'vitest'
import { notebookOf } from '../notebook-of.ts'
import { getStory, type Kind, readLine, withTimeline, wrongIn } from './one-line.ts'

const [introducer, contact, nobody, both] = [['ana-silva'], ['raj-patel'], [], ['ana-silva', 'raj-patel']]
const must = 'must name somebody'
type Meant = readonly string[] | typeof must

/** verb: other spellings, then who is meant in `received`, `requested` before and after it took place, `made`. */
const table: Readonly<Record<string, readonly [readonly string[], Meant, Meant, Meant, Meant]>> = {
  introduced: [['connected'], nobody, contact, contact, both],
  'reached-out': [['wrote', 'emailed', 'called', 'messaged'], contact, introducer, contact, must],
  nudged: [['followed-up'], contact, introducer, contact, must],
  thanked: [[], introducer, introducer, introducer, must],
  reported: [['updated'], introducer, introducer, introducer, must],
  apologised: [['apologized', 'acknowledged'], introducer, introducer, introducer, must],
  asked: [[], nobody, introducer, introducer, must],
  're-asked': [[], introducer, introducer, introducer, must],
  'checked-in': [[], introducer, introducer, introducer, must],
  told: [[], introducer, introducer, introducer, must],
  helped: [[], introducer, introducer, introducer, must],
  gave: [[], introducer, introducer, introducer, must],
  'let-down': [[], must, must, must, must],
  got: [[], introducer, introducer, introducer, must],
  replied: [[], contact, introducer, contact, must],
  heard: [[], contact, introducer, contact, must],
  agreed: [[], contact, introducer, contact, must],
  declined: [[], contact, introducer, contact, must],
  'not-now': [[], contact, introducer, contact, must],
  talked: [['spoke'], contact, introducer, contact, must],
  met: [[], contact, introducer, contact, must],
  scheduled: [[], contact, introducer, contact, both],
  cancelled: [['canceled'], contact, introducer, contact, both],
  'no-show': [[], contact, introducer, contact, must],
  'no-response': [['ghosted'], contact, introducer, contact, must],
  acted: [['tried'], nobody, nobody, nobody, nobody],
  passed: [[], nobody, nobody, nobody, nobody],
  resolved: [[], nobody, nobody, nobody, nobody],
  snoozed: [[], nobody, nobody, nobody, nobody],
  closed: [['dropped'], nobody, nobody, nobody, nobody],
  note: [[], nobody, nobody, nobody, nobody],
}
const channels: Readonly<Record<string, string>> = { emailed: 'email', called: 'phone', messaged: 'message' }
const dates: Readonly<Record<string, string>> = {
  scheduled: 'for 2026-12-01',
  'not-now': 'until 2026-12-01',
  snoozed: 'until 2026-12-01',
}

describe.each(Object.entries(table))('%s', (verb, [also, received, asked, granted, made]) => {
  const day = '2026-11-02'
  const rest = dates[verb] === undefined ? '' : ` ${dates[verb]}`
  it.each([verb, ...also])('is also %s, with a space or a hyphen, in any case, emphasised', (word) => {
    const spaced = word.replace('-', ' ')
    const upper = word.charAt(0).toUpperCase() + word.slice(1)
    for (const written of [word, spaced, upper, spaced.toUpperCase(), `**${word}**`, `_${spaced}_`]) {
      const read = readLine('received', `${day} ${written} to [[lena-weiss]]${rest}`)
      const persons = verb === 'note' ? [] : ['lena-weiss']
      expect(read, written).toMatchObject({ verb, persons, channel: channels[word] ?? null })
    }
  })

  const stands: readonly (readonly [string, Kind, readonly string[], Meant])[] = [
    ['received', 'received', [], received],
    ['requested, before it took place', 'requested', [], asked],
    ['requested, once it took place', 'requested', ['2026-11-01 introduced'], granted],
    ['made', 'made', [], made],
  ]
  it.each(stands)('%s: means who is meant', (_, kind, before, meant) => {
    const line = `${day} ${verb}${rest}`
    const found = wrongIn(withTimeline(kind, [...before, line].map((each) => `- ${each}`).join('\n')))
    if (meant === must) expect(found).toContain('person-missing')
    else {
      expect(found.filter((code) => code !== 'passed-unexplained' && code !== 'closed-unreported')).toEqual(
        [],
      )
      expect(readLine(kind, ...before, line)).toMatchObject({ verb, persons: meant })
    }
  })
  it('needs its date where the table says so', () => {
    const codes = wrongIn(withTimeline('received', `- ${day} ${verb} with [[raj-patel]]: so`))
    expect(codes.includes('until-missing')).toBe(dates[verb] !== undefined)
  })
})

it.each(['wrote', 'met', 'no show', 'replied'])('%s means all of `to` where none is named', (verb) => {
  const text = `---\nintroducer: Ana\nto: [Raj, Lena]\ndate: 2026-11-01\n---\n## Timeline\n- 2026-11-02 ${verb}\n`
  const [event] = getStory(notebookOf({ 'introductions/x.md': text })).events
  expect(event?.persons.map(({ id }) => id)).toEqual(['raj', 'lena'])
})

describe('a first word that is nearly a verb', () => {
  it.each([
    'thankd',
    'thanke',
    'repotred',
    'reporetd',
    'rplied',
    'reched out',
    'reachd-out',
    'schedled for 2026-12-01',
  ])('%s', (word) => {
    const codes = wrongIn(withTimeline('received', `- 2026-11-02 ${word} so`))
    expect(codes).toEqual(['verb-misspelt'])
  })
  it.each(['hanked', 'xmet', 'coffee', 'a walk', 'Thursday'])('%s is a note', (word) => {
    expect(readLine('received', `2026-11-02 ${word} so`)).toMatchObject({ verb: 'note' })
  })
})
