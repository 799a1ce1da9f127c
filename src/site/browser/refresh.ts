// Keeps an open page current: hears of each save and puts in place what it changed, and nothing else.
import { hear } from './hear.ts'
import { keepView } from './keep-view.ts'
import { morph } from './morph.ts'
import { sayConnection, sayNews, sayVanished } from './say.ts'

const parts = ['masthead', 'main', 'colophon']
let asked = 0
let latest: Promise<void> = Promise.resolve()

const { documentElement: root } = document

// Another build of Owed has other scripts and styles, which no page can take over while it is open.
const assetsOf = (page: Document): string =>
  [...page.querySelectorAll('link[rel=stylesheet], script[src]')]
    .map((one) => one.getAttribute('href') ?? one.getAttribute('src'))
    .join()

/**
 * Asks for the page anew and puts in place what differs; done once the newest that was asked for is. `aloud` is whether
 * those who listen are told: not where they asked for it themselves.
 */
export function refresh(aloud = true): Promise<void> {
  latest = load(++asked, aloud)
  return latest
}

async function load(mine: number, aloud: boolean): Promise<void> {
  const response = await fetch(location.href, { headers: { Accept: 'text/html' } }).catch(() => undefined)
  if (!response || response.status >= 500) return
  const html = await response.text().catch(() => undefined)
  if (mine !== asked) return latest
  if (html === undefined) return
  const fresh = new DOMParser().parseFromString(html, 'text/html')
  if (assetsOf(fresh) !== assetsOf(document)) location.reload()
  else keepView(() => putInPlace(fresh, response.status === 404, aloud))
}

/** Puts the parts of a new page in place; of a page that is no more, all but what it said, which stays to be read. */
function putInPlace(fresh: Document, vanished: boolean, aloud: boolean): void {
  const dayBefore = dayOf(root)
  const focused = document.activeElement
  let changed = false
  document.dispatchEvent(new Event('owed:morphing'))
  for (const id of vanished ? parts.filter((part) => part !== 'main') : parts) {
    const [before, after] = [document.getElementById(id), fresh.getElementById(id)]
    if (!before || !after) continue
    changed ||= !before.isEqualNode(after)
    morph(before, after)
  }
  if (focused && !focused.isConnected) document.getElementById('main')?.focus({ preventScroll: true })
  root.dataset.token = fresh.documentElement.dataset.token ?? ''
  takeKey(fresh)
  takeIcon(fresh)
  sayConnection()
  if (vanished) sayVanished()
  else document.title = fresh.title
  if ((changed && aloud) || vanished) sayNews(vanished ? 'gone' : dayOf(root) === dayBefore ? 'saved' : 'day')
  // For scripts that hide or mark what is on the page: a filter looks again.
  document.dispatchEvent(new Event('owed:refreshed'))
}

/** After a new start of Owed, a page that stayed open acts with the key of that start. */
function takeKey(fresh: Document): void {
  const [mine, theirs] = [document, fresh].map((page) =>
    page.querySelector<HTMLMetaElement>('meta[name=owed-key]'),
  )
  if (mine && theirs) mine.content = theirs.content
}

/** The icon in the tab counts what is owed. */
function takeIcon(fresh: Document): void {
  const [mine, theirs] = [document, fresh].map((page) =>
    page.querySelector<HTMLLinkElement>('link[rel=icon]'),
  )
  if (mine && theirs && mine.href !== theirs.href) mine.href = theirs.href
}

const dayOf = ({ dataset }: HTMLElement): string => dataset.token?.split('.').at(-1) ?? ''

hear((news) => {
  switch (news.kind) {
    case 'version':
      if (news.token !== root.dataset.token) void refresh()
      break
    case 'folder':
      sayConnection(news.gone ? 'gone' : 'held')
      break
    case 'lost':
      sayConnection('lost')
      break
  }
})
