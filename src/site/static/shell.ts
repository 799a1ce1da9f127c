// What stands around the pages of entries is the same on each but for the title: it is printed once, and their content put into it.
import type { Frame } from '../views/frame.ts'

/** The parts of a page around its title and its content. */
export interface Shell {
  readonly before: string
  readonly between: string
  readonly behind: string
}

/** The shells of pages, each made of the first page that asks for it. */
export interface Shells {
  /** What stands around an entry's page; undefined for any other, and where it can't be told from the content. */
  around(address: string, locals: App.Locals): Promise<Shell | undefined>
}

/** Keeps shells; `print` gives the whole page at an address, as its file is to hold it. */
export function keepShells(
  print: (address: string, locals: App.Locals) => Promise<string | undefined>,
): Shells {
  const known = new Map<string, { readonly frame: Frame | undefined; readonly shell: Shell | undefined }>()
  return {
    async around(address, locals) {
      const { entry, frame } = locals
      if (!entry || !frame) return undefined
      const before = known.get(entry.sort)
      if (before?.frame === frame) return before.shell
      const shell = shellOf((await print(address, locals)) ?? '')
      known.set(entry.sort, { frame, shell })
      return shell
    },
  }
}

const [titleBegins, titleEnds] = ['<title>', '</title>']
const [contentBegins, contentEnds] = ['<main id="main" tabindex="-1">', '</main>']

function shellOf(page: string): Shell | undefined {
  const title = page.indexOf(titleBegins)
  const titleEnd = page.indexOf(titleEnds) + titleEnds.length
  const content = page.indexOf(contentBegins) + contentBegins.length
  const contentEnd = page.lastIndexOf(contentEnds)
  if (title < 0 || content < titleEnd || contentEnd < content || hasScript(page.slice(content, contentEnd)))
    return undefined
  return {
    before: page.slice(0, title),
    between: page.slice(titleEnd, content),
    behind: page.slice(contentEnd),
  }
}

/**
 * A page of its shell, and of its title and its content one behind the other; `made` makes of the content what its file is to
 * hold. Undefined where the content brings a script: where that stands is decided for a page as a whole.
 */
export function putInto(
  { before, between, behind }: Shell,
  bare: string,
  made: (content: string) => string,
): string | undefined {
  const end = bare.indexOf(titleEnds) + titleEnds.length
  const content = bare.slice(end)
  if (hasScript(content)) return undefined
  return `${before}${bare.slice(0, end)}${between}${made(content)}${behind}`
}

const hasScript = (html: string): boolean => html.includes('<script')
