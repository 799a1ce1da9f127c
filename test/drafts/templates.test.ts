// Your own templates: what they can do, what is said of one that fails, and what none of them can reach.
import { describe, expect, it, test } from 'vitest'
import { checkTemplates } from '../../src/drafts/check-templates.ts'
import { variablesOf } from '../../src/drafts/explain.ts'
import { draftRecords } from '../../src/drafts/messages.ts'
import { exampleFacts, variables } from '../../src/drafts/variables.ts'
import { draftOf, drafted, received } from './letters.ts'

const met = received('2026-11-03 emailed', '2026-11-12 met by video #went-well: an hour on platforms.')

/** The report drafted with these words of one's own. */
const reportWith = (text: string, path = 'templates/report.met.md') =>
  drafted(met, '2026-11-14', 'report', {}, new Map([[path, text]]))

/** What is wrong with a template, as `line:column message → suggestion`. */
const wrongIn = (text: string, path = 'templates/report.met.md'): readonly string[] =>
  checkTemplates(new Map([[path, text]])).map(
    ({ line, column, message, expected }) =>
      `${line}:${column} ${message}${expected.length > 0 ? ` → ${expected.join(', ')}` : ''}`,
  )

describe('your own words go before Owed’s', () => {
  const own = 'Subject: {{ contacts }} and I\n\nDear {{ person.first }},\n\nit was {{ event.note | stop }}\n'
  it.each(['templates/report.met.md', 'templates/report.met.liquid', 'report.met'])('as %s', (path) => {
    expect(reportWith(own, path)).toMatchObject({
      template: 'report.met',
      to: ['Ana Silva <ana@example.org>'],
      subject: 'Raj and I',
      body: 'Dear Ana,\n\nit was an hour on platforms.',
    })
  })
  test('.liquid before .md', () => {
    const both = new Map([
      ['templates/report.met.md', 'one'],
      ['templates/report.met.liquid', 'two'],
    ])
    expect(draftOf(met, '2026-11-14', 'report', {}, both).body).toBe('two')
  })
  test('with Owed’s subject where they have none, and Windows line ends', () => {
    expect(reportWith('Hello {{ person.first }},\r\n\r\nall   well.\r\n')).toMatchObject({
      subject: 'How it went with Raj',
      body: 'Hello Ana,\n\nall well.',
    })
  })
  test('with points to say', () => {
    const { body, spoken } = draftOf(
      met,
      '2026-11-14',
      'report',
      {},
      new Map([['report.met', 'It went well.\n\nSay:\n- It went {{ event.tag }}.\n\n* Thank you.\n']]),
    )
    expect([body, spoken]).toEqual(['It went well.', ['It went went-well.', 'Thank you.']])
  })
  test('with “Say:” as a word of the letter where no points follow', () => {
    const { body, spoken } = draftOf(
      met,
      '2026-11-14',
      'report',
      {},
      new Map([['report.met', 'Say:\nwhat?']]),
    )
    expect([body, spoken]).toEqual(['Say:\nwhat?', []])
  })
})

describe('what is wrong with a template', () => {
  it.each<[string, readonly string[]]>([
    ['{{ person.first }}, {{ event.note }}', []],
    ['', []],
    ['Hi {{ persn.first }},', ['1:7 There is no variable “persn.first”. → person.first']],
    [
      'Hi\n\n{{ person.frist }} {% if me.seeks %}{{ me.sekes }}{% endif %}',
      [
        '3:4 There is no variable “person.frist”. → person.first',
        '3:40 There is no variable “me.sekes”. → me.seeks',
      ],
    ],
    ['{% if forYou %}x{% endif %}', ['1:7 There is no variable “forYou”.']],
    [
      '{{ people.first.first }} {{ me.offers.size }} {{ people[0].note }} {% for one in people %}{{ one.name }}{{ forloop.index }}{% endfor %}',
      [],
    ],
    ['{% for one in people %}{{ one.nam }}{% endfor %}', ['1:27 There is no variable “one.nam”.']],
    ['{% assign who = contacts %}{{ who }}', []],
    ['Hi\n{{ person.first | upcas }}', ['2:19 There is no filter “upcas”. → upcase']],
    ['Hi\n{% iff person %}x{% endif %}', ['2:4 There is no tag “iff”. → if']],
    ['Hi\n{% if person %}x', ['2:1 “{% if person %}” is never closed.']],
    ['Hi\n  {{ person.first', ['2:3 “{{ person.first” is never closed.']],
    ['{% endif %}', ['1:4 There is no tag “endif”.']],
    ['x\uFFFDy', ['1:1 This file can’t be read as UTF-8 text.']],
    ['x'.repeat(70_000), ['1:1 This template is too long.']],
  ])('%j', (text, wrong) => {
    expect(wrongIn(text)).toEqual(wrong)
  })
  test('is a finding with its file, its place and its code, in order of the files', () => {
    const found = checkTemplates(
      new Map([
        ['templates/thank.md', 'Hi\n{{ person.frist }}'],
        ['templates/nudge.liquid', '{{ you }}'],
      ]),
    )
    expect(found).toEqual([
      {
        ...{ file: 'templates/nudge.liquid', line: 1, column: 4, endLine: 1, endColumn: 7 },
        ...{ severity: 'error', code: 'template-invalid' },
        ...{ message: 'There is no variable “you”.', expected: [] },
      },
      {
        ...{ file: 'templates/thank.md', line: 2, column: 4, endLine: 2, endColumn: 16 },
        ...{ severity: 'error', code: 'template-invalid' },
        ...{ message: 'There is no variable “person.frist”.', expected: ['person.first'] },
      },
    ])
  })
  test('stands in the way of its own message alone', () => {
    const failing = new Map([['templates/report.met.md', 'Hi\n{{ contact }}']])
    expect(drafted(met, '2026-11-14', 'report', {}, failing)).toMatchObject({
      failed: { file: 'templates/report.met.md', line: 2, column: 4, code: 'template-invalid' },
    })
    expect(draftOf(met, '2026-11-14', 'thank-contact', {}, failing).template).toBe('thank-contact')
  })
  test('is said of a name that is nearly a message’s, or can only be one', () => {
    expect(wrongIn('x', 'templates/report.mett.md')).toEqual([
      '1:1 No message is called “report.mett”, so this template is never used. → report.met',
    ])
    expect(wrongIn('x', 'templates/greeting-card.liquid')).toEqual([
      '1:1 No message is called “greeting-card”, so this template is never used.',
    ])
    expect(wrongIn('{{date}}', 'templates/Daily note.md')).toEqual([])
  })
})

describe('no template reaches beyond its message', () => {
  it.each([
    '{% include "me.md" %}',
    '{% render "../me.md" %}',
    '{% layout "/etc/hostname" %}x',
    '{% block a %}x{% endblock %}',
  ])('no other file: %s', (text) => {
    expect(wrongIn(text)[0]).toMatch(/^1:4 A template stands alone: it can’t use “\w+”\.$/)
  })
  it.each([
    '{{ "now" | date: "%Y" }}',
    '{{ people | sample }}',
    '{{ people | where_exp: "one", "one.constructor" }}',
    '{{ me | json }}',
    '{{ me | inspect }}',
  ])('no clock, no chance, nothing that shows what isn’t named: %s', (text) => {
    expect(wrongIn(text)[0]).toMatch(/There is no filter/)
  })
  it.each([
    '{{ me.constructor }}',
    '{{ me.__proto__ }}',
    '{{ person.first.constructor.constructor }}',
    '{{ people.map }}',
    '{{ constructor }}',
    '{{ globalThis.process.env }}',
    '{{ process.env.HOME }}',
    '{{ me["constructor"]["constructor"] }}',
  ])('no code: %s', (text) => {
    expect(wrongIn(text)[0]).toMatch(/There is no variable/)
  })
  it.each([
    '{% assign key = "constructor" %}{{ me[key] }}',
    '{% for one in people %}{{ one.constructor }}{% endfor %}',
    '{% assign it = me %}{{ it.constructor.name }}',
  ])('no code by a detour: %s', (text) => {
    expect(reportWith(text)).toSatisfy(
      (drafted: object) => 'failed' in drafted || ('body' in drafted && drafted.body === ''),
    )
  })
  it.each([
    '{% for i in (1..1000000000) %}x{% endfor %}',
    '{% for i in (1..9000) %}{% for j in (1..9000) %}{% assign q = i %}{% endfor %}{% endfor %}',
    '{% assign a = "xxxxxxxxxx" %}{% for i in (1..60) %}{% assign a = a | append: a %}{% endfor %}{{ a }}',
  ])('no end: %s', (text) => {
    expect(wrongIn(text)[0]).toMatch(/This template does too much: it was stopped\.$/)
  })
})

describe('Owed’s own templates', () => {
  test.each(draftRecords)('$id names only what there is, and says so', (record) => {
    expect(wrongIn(record.text, `templates/${record.id}.md`)).toEqual([])
    expect(record.text).toMatch(/^Subject: /)
    const names = variablesOf(record).map(({ name }) => name)
    expect(names.every((name) => record.text.includes(name))).toBe(true)
  })
  test('a sentence stands beside every variable', () => {
    expect(Object.keys(variables)).toEqual(Object.keys(exampleFacts))
  })
  test('no two messages have one name', () => {
    const ids = draftRecords.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
