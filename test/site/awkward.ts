// A notebook whose file names hold all that an address, a web server or a file system might trip over.
import { forgotten } from './notebooks.ts'

/** Ids as file names write them. */
export const awkwardIds: readonly string[] = [
  'a&b',
  'a;b=c@d$e,f:g+h!',
  'it\'s (really) <new> "here" * | ^ ` {x} [y]',
  '50% off',
  'a%20b',
  'a%b',
  '100%',
  'C++ meetup',
  'a#b?c',
  '名前',
  'Ürün İş',
  'नमस्ते',
  'a b',
  'line\nbreak',
  'back\\slash',
  '~26',
  '🦊 fox',
  'con',
  'NUL.2026',
  'index',
  'index.html',
  '404',
  'page.html',
  'dr. who',
  'ends.',
  '[id]',
  'x'.repeat(240),
  '&'.repeat(240),
  '名'.repeat(80),
]

/** For each id a contact of that name, and an introduction they made to somebody without a file. */
export const awkward: Readonly<Record<string, string>> = {
  ...forgotten,
  ...Object.fromEntries(
    awkwardIds.flatMap((id, index) => [
      [`contacts/${id}.md`, `---\nname: Person ${index}\n---\n`],
      [
        `introductions/${id.slice(0, 60)} 2.md`,
        `---\nkind: received\nintroducer: Person ${index}\nto: Somebody / ${index}?\ndate: 2026-11-20\n---\n`,
      ],
    ]),
  ),
}
