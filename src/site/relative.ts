// Addresses of a static build made relative, so that it reads from any folder, a memory stick too.

/** A page's HTML with every address of ours (`/contacts/`) seen from the page at `path` (`contacts/ana/index.html`). */
export function relativeHtml(html: string, path: string): string {
  const root = rootFrom(path)
  return html.replace(/<[a-z](?:"[^"]*"|[^">])*>/gi, (tag) =>
    tag.replace(/( (?:href|src)=")\/(?!\/)([^"]*)/g, (_, name: string, address: string) => {
      return `${name}${root}${withIndex(address)}`
    }),
  )
}

/** A style sheet with its fonts seen from where it stands. */
export const relativeCss = (css: string, path: string): string =>
  css.replace(/url\((["']?)\/(?!\/)/g, (_, quote: string) => `url(${quote}${rootFrom(path)}`)

const rootFrom = (path: string): string => '../'.repeat(path.split('/').length - 1) || './'

/** A folder's address with the file that is read there: no server adds it. */
const withIndex = (address: string): string => address.replace(/(^|\/)(?=[?#]|$)/, '$1index.html')
