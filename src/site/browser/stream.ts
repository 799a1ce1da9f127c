// The stream of events from the server: which version of the notebook is current, and whether its folder is there.

/** What a page hears. */
export type News =
  | { readonly kind: 'version'; readonly token: string }
  | { readonly kind: 'folder'; readonly gone: boolean }
  | { readonly kind: 'lost' }

const reconnectMilliseconds = 2000

/** Opens the stream and keeps it open through restarts of the server, until the returned function is called. */
export function listen(tell: (news: News) => void): () => void {
  let source: EventSource | undefined
  let retry: ReturnType<typeof setTimeout> | undefined
  const connect = () => {
    const mine = (source = new EventSource('/events'))
    mine.addEventListener('version', ({ data }: MessageEvent<string>) =>
      tell({ kind: 'version', token: data }),
    )
    mine.addEventListener('folder', ({ data }: MessageEvent<string>) =>
      tell({ kind: 'folder', gone: data === 'gone' }),
    )
    mine.addEventListener('error', () => {
      tell({ kind: 'lost' })
      // The browser tries again by itself, but not after an answer that is no stream.
      if (mine.readyState === EventSource.CLOSED) retry = setTimeout(connect, reconnectMilliseconds)
    })
  }
  connect()
  return () => {
    clearTimeout(retry)
    source?.close()
  }
}
