// What lies beside the pages of a static build: rules for hosts and crawlers, and a word that it is private.
import { securityHeaders } from '../headers.ts'

const headers = Object.entries(securityHeaders).map(([name, value]) => `  ${name}: ${value}`)

/** Each file by its path, with its text. */
export const filesBeside: Readonly<Record<string, string>> = {
  'robots.txt': 'User-agent: *\nDisallow: /\n',
  // the form that Netlify, Cloudflare Pages and others read
  _headers: [
    '/*',
    ...headers,
    '  X-Robots-Tag: noindex, nofollow, noarchive',
    '/_astro/*',
    '  ! Cache-Control',
    '  Cache-Control: private, max-age=31536000, immutable',
    '',
  ].join('\n'),
  'PRIVATE.txt': `These pages tell of people by name: what you owe them, what was said, how it went.
They are for you alone. Put them only where nobody else can read them: on a stick of your own,
or on a host behind a login. robots.txt and _headers ask crawlers to stay away; they lock nothing.
`,
}
