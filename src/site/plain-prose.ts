// Prose without any Markdown but links to notes, read the short way: most notes are that, and a parser costs the most.
import { textPieces, type Resolve } from './markdown-safe.ts'

/** Where a heading of a timeline may begin a section that ends with the text. */
const timelineHeading = /^#{1,6} (?:timeline|log|history)$/im

/** What may hide a heading, or tell something that an earlier paragraph depends on. */
const mayReachOut = /```|~~~|<|\]:|\r/

/** A text without a timeline at its end that is but a list: it isn't shown, so it needn't be read. */
export function beforeTimeline(text: string): string {
  const at = text.search(timelineHeading)
  if (at < 0 || mayReachOut.test(text)) return text
  const [, ...lines] = text.slice(at).split('\n')
  return lines.every((line) => line === '' || line.startsWith('- ')) ? text.slice(0, at) : text
}

/** A line that begins with a letter or a link, and has no mark in it that could mean something. */
const plainLine =
  /^(?:[\p{L}“‘]|\[\[[^[\]])(?:[\p{L}\p{M}\p{N} .,;:!?'"()–—…’‘“”/%€$£+=-]|(?<!!)\[\[[\p{L}\p{N} ,.|-]+\]\](?![[(:]))*$/u

const bareAddress = /:\/\/|www\./i

/** An address that is written in HTML as it is. */
const plainHref = /^[\w/.%~-]+$/

/** The HTML of a text that is but plain paragraphs with links to notes; undefined where it may be anything else. */
export function plainProse(text: string, resolve: Resolve): string | undefined {
  if (bareAddress.test(text) || text.includes(']:')) return undefined
  const paragraphs: string[][] = [[]]
  for (const line of text.split('\n')) {
    if (line === '') paragraphs.push([])
    else if (plainLine.test(line) && !line.endsWith(' ')) paragraphs.at(-1)?.push(line)
    else return undefined
  }
  const shown = paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => linked(lines.join('\n'), resolve))
  return shown.includes(undefined) ? undefined : shown.map((words) => `<p>${words}</p>`).join('\n')
}

function linked(text: string, resolve: Resolve): string | undefined {
  let html = ''
  for (const { words, url } of textPieces(text, resolve)) {
    if (url !== undefined && !plainHref.test(url)) return undefined
    html += url === undefined ? words : `<a href="${url}">${words}</a>`
  }
  return html
}
