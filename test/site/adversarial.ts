// A notebook of all that a page might trip over: names made of markup, without end, without letters, in every script;
// too many lines, too many mentions, links that run code, and broken notes among good ones.
import { addDays, getDay } from '#core'
import { awkward } from './awkward.ts'
import { broken, endless as wordy, hostile } from './notebooks.ts'

/** The day all of it is looked at. */
export const adversarialDay = getDay('2026-11-22')

const longWord = 'Wolfeschlegelsteinhausenbergerdorff'.repeat(4).slice(0, 120)
const longWords = `Maria ${'de la Concepción y Todos los Santos '.repeat(3)}Ruiz`

/** Names by the id of their contact; null has none of its own. */
export const strangeNames: Readonly<Record<string, string | null>> = {
  markup: '<img src=x onerror=alert(1)>',
  closing: '</title></script><svg onload=alert(2)>',
  entity: 'Tom &amp; "Jerry" <b>',
  'one-long-word': longWord,
  'many-long-words': longWords,
  nameless: null,
  hebrew: 'נועה בן־דוד',
  arabic: 'ليلى الحسن',
  'both-ways': 'ליאת (Liat) O’Neill 3rd',
  override: 'Ann \u202Egpj.exe',
  chinese: '欧阳娜娜',
  devanagari: 'अदिति राव',
  zalgo: 'Z\u0351\u0367\u0301a\u0310\u0300l\u0321\u0327g\u0316\u0323o\u0345',
  emoji: '👩🏽‍🚀 Zoë 🦊',
  'only-emoji': '🦊🦊🦊',
  short: 'X',
}

const quoted = (text: string): string => `"${text.replaceAll(/["\\]/g, '\\$&')}"`
const eventOn = (count: number, words: string): string => `- ${addDays(adversarialDay, count)} ${words}\n`

/** A contact of this name, with offers, a promise and a talk that ended well. */
const contact = ([id, name]: readonly [string, string | null], index: number): readonly [string, string] => [
  `contacts/${id}.md`,
  `---\n${name === null ? '' : `name: ${quoted(name)}\n`}met: 2026-05-01\nrole: ${quoted(`Keeper of ${name ?? 'nothing'}`)}\noffers: [${quoted(`<i>help</i> ${'x'.repeat(index * 8)}`)}]\ntags: [mentor]\n---\n- [ ] 2026-11-${10 + index} send [[${id}]] the <u>deck</u>\n\n## Timeline\n${eventOn(-40 - index, `talked by phone: ${'<b>and</b> '.repeat(index)}`)}${eventOn(-20, `helped [[${id}]] with the move`)}`,
]

/** An introduction by each of them to the next: one of every stage. */
const introduction = (id: string, index: number, ids: readonly string[]): readonly [string, string] => {
  const to = ids[(index + 1) % ids.length] ?? ''
  const events = [
    '',
    eventOn(-index, `reached out to [[${to}]]`),
    eventOn(-index, `met [[${to}]]: <script>alert(3)</script>`),
    eventOn(-index, `met [[${to}]]`) + eventOn(-1, `reported to [[${id}]]`),
    eventOn(-1, 'closed'),
  ][index % 5]
  return [
    `introductions/${id}-on.md`,
    `---\nkind: received\nintroducer: ${quoted(id)}\nto: ${quoted(to)}\ndate: ${addDays(adversarialDay, -30 + index)}\ngoal: ${quoted(`a <em>goal</em> ${'without an end '.repeat(index)}`)}\n---\n${events === '' ? '' : `## Timeline\n${events ?? ''}`}`,
  ]
}

/** One who is named in sixty notes. */
const mentions = Object.fromEntries(
  Array.from({ length: 60 }, (_, index) => [
    `contacts/friend-${index}.md`,
    `---\nname: Friend Number${index}\n---\nKnows [[ana]].\n\n## Timeline\n${eventOn(-index, 'told [[ana]] about it')}`,
  ]),
)

/** Two hundred lines in one introduction. */
const endless = `---\nkind: received\nintroducer: ana\nto: raj\ndate: 2026-04-01\n---\n## Timeline\n${Array.from({ length: 200 }, (_, index) => eventOn(index - 200, `talked with [[raj]] by phone: line ${index}`)).join('')}`

export const adversarial: Readonly<Record<string, string>> = {
  ...hostile,
  ...broken,
  ...awkward,
  ...wordy,
  ...Object.fromEntries(Object.entries(strangeNames).map(contact)),
  ...Object.fromEntries(Object.keys(strangeNames).map(introduction)),
  ...mentions,
  'introductions/endless.md': endless,
  'introductions/untitled.md': '---\nkind: received\nintroducer: ""\nto: ""\ndate: 2026-11-01\n---\n',
  'introductions/made.md': `---\nkind: made\nparties: [hebrew, "Somebody <b>new</b>"]\ndate: 2026-11-02\n---\n`,
  'introductions/asked.md': `---\nkind: requested\nintroducer: arabic\nto: [ada]\ndate: 2026-11-02\n---\n`,
  'contacts/empty.md': '',
  'contacts/only-bytes.md': '\u0000\u0001',
  'contacts/trap.md':
    '---\nname: Trap\nlinks: ["javascript:alert(4)", "data:text/html,x", "https://example.org/?a=1&b=<c>"]\nemail: "x@example.org?bcc=all@example.org"\nphone: "javascript:alert(5)"\n---\n',
}

/** Nothing but oneself. */
export const empty = {
  'me.md': '---\nname: Sam Rivera\nsample-as-of: 2026-11-22\n---\n',
} as const

/** Far too many: 260 people whom one owes something, and 260 introductions. */
export const crowded: Readonly<Record<string, string>> = {
  'me.md': '---\nname: Sam Rivera\nsample-as-of: 2026-11-22\n---\n',
  ...Object.fromEntries(
    Array.from({ length: 260 }, (_, index) => [
      [
        `contacts/person-${index}.md`,
        `---\nname: Person Number${index}\nmet: 2026-11-0${1 + (index % 9)}\n---\n`,
      ],
      [
        `introductions/intro-${index}.md`,
        `---\nkind: received\nintroducer: person-${index}\nto: person-${(index * 7 + 1) % 260}\ndate: ${addDays(adversarialDay, -(index % 60))}\n---\n`,
      ],
    ]).flat() as [string, string][],
  ),
}
