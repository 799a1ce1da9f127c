// The icon in the browser's tab: an open circle, the mark of something owed.
const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<circle cx="16" cy="16" r="10" fill="none" stroke="#a3231a" stroke-width="4" stroke-dasharray="47 63" stroke-linecap="round" transform="rotate(-60 16 16)"/>
</svg>
`

export const prerender = true

export const GET = (): Response => new Response(icon, { headers: { 'Content-Type': 'image/svg+xml' } })
