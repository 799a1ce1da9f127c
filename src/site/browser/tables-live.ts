// On the live site a table is filtered and ordered by the server: the page is asked for anew and put in place.
import { refresh } from './refresh.ts'
import { onAsked, takeControls } from './table-controls.ts'

const pauseMilliseconds = 120
let pause: ReturnType<typeof setTimeout> | undefined

onAsked('asked', ({ search, canWait }) => {
  clearTimeout(pause)
  if (canWait) pause = setTimeout(() => void show(search), pauseMilliseconds)
  else void show(search)
})

async function show(search: string): Promise<void> {
  history.replaceState(history.state, '', search === '?' || search === '' ? location.pathname : search)
  await refresh(false)
  takeControls(new URLSearchParams(location.search))
}
