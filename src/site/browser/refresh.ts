// Keeps an open page current: hears of each save and puts the new page in place without moving it.
const parts = ['masthead', 'main', 'colophon']
const reconnectMilliseconds = 2000
let asked = 0

function connect(): void {
  const source = new EventSource('/events')
  source.addEventListener('version', ({ data }: MessageEvent<string>) => {
    showConnection(true)
    if (data !== document.documentElement.dataset.token) void refresh()
  })
  source.addEventListener('error', () => {
    showConnection(false)
    if (source.readyState !== EventSource.CLOSED) return
    setTimeout(connect, reconnectMilliseconds)
  })
  addEventListener('pagehide', () => {
    source.close()
  })
}

async function refresh(): Promise<void> {
  const mine = ++asked
  const response = await fetch(location.href, { headers: { Accept: 'text/html' } }).catch(() => undefined)
  if (!response || response.status >= 500) return
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html')
  if (mine === asked) replaceWith(fresh)
}

function replaceWith(fresh: Document): void {
  const open = new Map(
    [...document.querySelectorAll('details[id]')].map((one) => [one.id, one.hasAttribute('open')]),
  )
  const focused = document.activeElement?.closest('[id]')?.id
  const { scrollX, scrollY } = window
  for (const id of parts) {
    const after = fresh.getElementById(id)
    if (after) document.getElementById(id)?.replaceWith(after)
  }
  for (const [id, wasOpen] of open) document.getElementById(id)?.toggleAttribute('open', wasOpen)
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true })
  scrollTo(scrollX, scrollY)
  document.title = fresh.title
  document.documentElement.dataset.token = fresh.documentElement.dataset.token ?? ''
  const news = document.getElementById('news')
  if (news) news.textContent = 'Updated after a save.'
}

/** Says in the footer when the page can't hear of saves, and takes it back when it can. */
function showConnection(held: boolean): void {
  const line = document.getElementById('connection')
  if (!line) return
  const lost = line.dataset.lost ?? ''
  if (held && line.textContent === lost) line.textContent = line.dataset.held ?? ''
  if (!held && line.textContent !== lost) {
    line.dataset.held = line.textContent
    line.textContent = lost
  }
}

connect()
