// The picture in the browser's tab.
const open =
  '<circle cx="16" cy="16" r="10" fill="none" stroke="#a3231a" stroke-width="4" stroke-dasharray="47 63" stroke-linecap="round" transform="rotate(-60 16 16)"/>'
const closed = '<circle cx="16" cy="16" r="10" fill="none" stroke="#26663f" stroke-width="4"/>'

/** An SVG of 32 by 32: a closed circle where nothing is owed, else an open one around the number, "+" above 99. */
export function iconOf(owed: number): string {
  const number =
    owed === 0
      ? ''
      : `<text x="16" y="21.5" font-family="system-ui, sans-serif" font-size="${owed > 9 ? 13 : 15}" font-weight="700" text-anchor="middle" fill="#a3231a">${owed > 99 ? '+' : owed}</text>`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#fbf9f4"/>${owed === 0 ? closed : open}${number}</svg>\n`
}
