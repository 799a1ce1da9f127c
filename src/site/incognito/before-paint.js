// Before anything is painted: whether names and texts are hidden, so that they never show for a moment.
/* global document, localStorage, sessionStorage */
{
  const { documentElement: root } = document
  try {
    if (sessionStorage.getItem('owed-incognito') === 'off') delete root.dataset.incognito
    else if (localStorage.getItem('owed-incognito') === 'on') root.dataset.incognito = ''
  } catch {
    // Where nothing may be kept, the page is as it was sent.
  }
  if (root.dataset.incognito !== undefined) {
    root.dataset.title = document.title
    document.title = 'Owed'
  }
}
