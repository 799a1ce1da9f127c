// Follows every link inside the site, as a reader could.

export interface Answer {
  readonly status: number
  readonly html: string
}

const here = 'http://site.example'

/** What each page that can be or file that can be reached from `start` answers, by its path as links write it. */
export async function crawl(
  get: (path: string) => Promise<Answer>,
  start = '/',
): Promise<ReadonlyMap<string, Answer>> {
  const answers = new Map<string, Answer>()
  const paths = new Set([start])
  for (const path of paths) {
    const answer = await get(path)
    answers.set(path, answer)
    for (const [, href = ''] of answer.html.matchAll(/<(?:a|link) [^>]*href="([^"#]+)/g)) {
      const to = new URL(href.replaceAll(/&(amp|#38);/g, '&'), new URL(path, here))
      if (to.origin === here) paths.add(to.pathname)
    }
  }
  return answers
}

/** The paths that didn't answer with a page. */
export const deadLinks = (answers: ReadonlyMap<string, Answer>): readonly string[] =>
  [...answers].flatMap(([path, { status }]) => (status === 200 ? [] : [`${status} ${path}`]))
