// Small notebooks for the tests of the site.

const contact = (name: string): string => `---\nname: ${name}\n---\n`

/** Ana introduced Raj three weeks ago and nothing happened since: a lapse. */
export const forgotten = {
  'me.md': '---\nname: Sam Rivera\noffers: [code review]\nseeks: [a role]\nsample-as-of: 2026-11-22\n---\n',
  'contacts/ana.md': contact('Ana Silva'),
  'contacts/raj.md': contact('Raj Patel'),
  'introductions/ana-to-raj.md': '---\nkind: received\nintroducer: ana\nto: raj\ndate: 2026-11-01\n---\n',
} as const

/** Five things owed today, one of each kind of note. */
export const five = {
  'me.md': '---\nname: Sam Rivera\noffers: [code review]\nseeks: [a role]\nsample-as-of: 2026-11-22\n---\n',
  'contacts/ada.md': '---\nname: Ada Berg\nemail: ada@example.org\n---\n',
  'contacts/ben.md': '---\nname: Ben Okoro\nemail: ben@example.org\nrole: Head of maps\n---\n',
  'contacts/cleo.md': '---\nname: Cleo Roth\n---\n- [ ] 2026-11-22 send Cleo the deck\n',
  'contacts/dan.md': '---\nname: Dan Weiss\nemail: dan@example.org\nmet: 2026-11-20\n---\n',
  'contacts/eve.md': '---\nname: Eve Lund\nmet: 2026-11-20\n---\n',
  'introductions/ada-to-ben.md':
    '---\nkind: received\nintroducer: ada\nto: ben\ndate: 2026-11-20\n---\n## Timeline\n- 2026-11-20 introduced by email\n',
} as const

/** What a hostile or careless note might hold. */
export const hostile = {
  ...forgotten,
  'contacts/mallory.md': `---
name: Mallory <script>alert(1)</script>
links: ["javascript:alert(2)"]
---
<script>document.title = 'taken'</script>
<img src="https://evil.example/pixel.png" onerror="document.title = 'taken'">

Inline <b onclick="alert(3)">bold</b>, a [trap](javascript:alert(4)), a [data link](data:text/html,x),
a picture ![of a cat](https://evil.example/cat.png), and a [page](https://example.org/).

<iframe src="https://evil.example/"></iframe>

Talk to [[ana|Ana]] and [Raj](raj.md).

## Timeline
- 2026-11-10 talked by phone: <img src=x onerror=alert(5)>
`,
} as const

/** A note with an error, a note that nothing can be read of, and names beyond ASCII. */
export const broken = {
  ...forgotten,
  'contacts/josé-muñoz.md': contact('José Muñoz'),
  'contacts/李雷.md': contact('李雷'),
  'introductions/broken.md': '---\nkind: received\nintroducer: ana\nto: raj\ndate: 2026-02-30\n---\n',
  'introductions/unclosed.md': '---\nkind: received\nintroducer: ana\n',
  'contacts/twice.md': '---\nname: A\nname: B\n---\n',
} as const

const longName = 'Ada Wolfeschlegelsteinhausenbergerdorff-Featherstonehaughcholmondeleymajoribanks'

/** Words without an end: a name, a role, and a paragraph of prose. */
export const endless = {
  ...forgotten,
  'contacts/ada.md': `---
name: ${longName}
role: ${'Oberamtsrat'.repeat(8)}
---
${'What one writes about a person is often a long line of plain words with no break in it. '.repeat(6)}

- [ ] 2026-11-25 send ${'something'.repeat(12)}

## Timeline
- 2026-11-10 talked by phone: ${'long'.repeat(40)}
`,
  'introductions/ada-to-raj.md': '---\nkind: received\nintroducer: ada\nto: raj\ndate: 2026-11-20\n---\n',
} as const
