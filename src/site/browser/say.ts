// What an open page says of itself: that it changed, that its note is gone, that it can't hear of saves.

const news = {
  saved: 'Updated after a save.',
  day: 'Updated: it is another day.',
  gone: 'The note of this page is gone.',
} as const

/** Tells those who listen to the page rather than look at it that it changed. */
export function sayNews(what: keyof typeof news): void {
  const line = document.getElementById('news')
  if (line) line.textContent = news[what]
}

const noticeId = 'vanished'

/** Says above the page that its note is gone; a page that is put in place later takes the notice away again. */
export function sayVanished(): void {
  if (document.getElementById(noticeId)) return
  const notice = document.createElement('p')
  notice.id = noticeId
  notice.className = 'banner'
  notice.dataset.plain = ''
  notice.textContent =
    'This note is gone: its file was removed or has a new name. What follows is how it last read.'
  document.getElementById('main')?.prepend(notice)
  document.title = `Gone: ${document.title}`
}

const folderGone = 'The notebook’s folder is gone: this page shows it as it last read, until it is back.'

let connection: 'held' | 'lost' | 'gone' = 'held'

/** Says in the footer why the page may be behind, and takes it back when it no longer is; without a state, as before. */
export function sayConnection(state = connection): void {
  connection = state
  const line = document.getElementById('connection')
  if (!line) return
  line.dataset.held ??= line.textContent
  const words = { held: line.dataset.held, lost: line.dataset.lost ?? '', gone: folderGone }[state]
  if (line.textContent !== words) line.textContent = words
}
