// Asks for what words find: the live server, or in a static build the search that came along as files.
import type { Found } from '../search/found.ts'
import type {} from '../search/in-static.ts'

const isLive = document.documentElement.dataset.token !== undefined

/** What `words` find; undefined where that can't be told. */
export async function seek(words: string): Promise<Found | undefined> {
  try {
    if (!isLive) return (await loadOwn())?.(words)
    const response = await fetch(`/search.json?q=${encodeURIComponent(words)}`)
    return response.ok ? ((await response.json()) as Found) : undefined
  } catch {
    return undefined
  }
}

/** The root of the site, wherever it was put: seen from the page of search. */
function rootHref(): string {
  const link = document.querySelector<HTMLAnchorElement>('a[data-search]')
  return new URL('../', link?.href ?? location.href).href
}

/** An address of the site (`/contacts/ana/`) as a link on this page holds it. */
export function hrefHere(href: string): string {
  if (isLive) return href
  const root = rootHref()
  const isFile =
    root.startsWith('file:') || document.querySelector('a[data-search][href$="index.html"]') !== null
  return new URL(isFile ? href.slice(1).replace(/(^|\/)(?=[?#]|$)/, '$1index.html') : href.slice(1), root)
    .href
}

let loading: Promise<void> | undefined

/** Loads the search and its words, once they are needed: over file:// there is no other way than scripts. */
async function loadOwn(): Promise<typeof globalThis.owedSearch> {
  loading ??= load('search-data.js').then(() => load('search-engine.js'))
  await loading
  return globalThis.owedSearch
}

const load = (name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = new URL(name, rootHref()).href
    script.addEventListener('load', () => resolve())
    script.addEventListener('error', () => reject(new Error(`${name} can’t be loaded`)))
    document.head.append(script)
  })
