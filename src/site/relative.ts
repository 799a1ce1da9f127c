// Addresses of a static build made relative, so that it reads from any folder, a memory stick too.

/**
 * A page's HTML with every address of ours (`/contacts/`) seen from the page at `path` (`contacts/ana/index.html`);
 * `leads` is told each of them.
 */
export function relativeHtml(html: string, path: string, leads?: (address: string) => void): string {
  const root = rootFrom(path)
  let made = ''
  let from = 0
  for (const { start, end } of addressesIn(html)) {
    const address = html.slice(start, end)
    leads?.(address)
    made += html.slice(from, start) + root + withIndex(address.slice(1))
    from = end
  }
  return made + html.slice(from)
}

/** A style sheet with its fonts seen from where it stands. */
export const relativeCss = (css: string, path: string): string =>
  css.replace(/url\((["']?)\/(?!\/)/g, (_, quote: string) => `url(${quote}${rootFrom(path)}`)

const rootFrom = (path: string): string => '../'.repeat(path.split('/').length - 1) || './'

/** A folder's address with the file that is read there: no server adds it. */
function withIndex(address: string): string {
  const end = endOfPath(address)
  const isFolder = end === 0 || address.charAt(end - 1) === '/'
  return isFolder ? `${address.slice(0, end)}index.html${address.slice(end)}` : address
}

/** Where what follows `?` or `#` begins in an address; its length where nothing does. A loop, as it is asked for every link. */
export function endOfPath(address: string): number {
  for (let at = 0; at < address.length; at++) {
    const mark = address.charCodeAt(at)
    if (mark === question || mark === hash) return at
  }
  return address.length
}

/** Where an address stands between its quotes. */
interface Place {
  readonly start: number
  readonly end: number
}

const [quote, greater, slash, question, hash] = ['"', '>', '/', '?', '#'].map((mark) => mark.charCodeAt(0))

/** The addresses of ours in the tags of a page, in order: one walk, as patterns take several times as long for all of it. */
function addressesIn(html: string): readonly Place[] {
  const places: Place[] = []
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    const tag = isLetter(html.charCodeAt(at + 1)) ? readTag(html, at + 2) : undefined
    if (tag) places.push(...tag.places)
    at = tag?.end ?? at + 1
  }
  return places
}

/** The rest of a tag: where it ends, and the addresses in it; undefined where it doesn't end. */
function readTag(
  html: string,
  start: number,
): { readonly places: readonly Place[]; readonly end: number } | undefined {
  const places: Place[] = []
  for (let at = start; at < html.length; at++) {
    const mark = html.charCodeAt(at)
    if (mark === greater) return { places, end: at + 1 }
    if (mark !== quote) continue
    const end = html.indexOf('"', at + 1)
    if (end < 0) return undefined
    if (html.charCodeAt(at + 1) === slash && html.charCodeAt(at + 2) !== slash && isOfAddress(html, at))
      places.push({ start: at + 1, end })
    at = end
  }
  return undefined
}

/** Whether the quote at `at` opens an address. */
const isOfAddress = (html: string, at: number): boolean =>
  html.endsWith(' href=', at) || html.endsWith(' src=', at)

const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122
