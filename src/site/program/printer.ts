// Pages printed without a request each: what Astro makes around one takes more than twice as long as the page itself.
import type { AstroGlobal, RouteData } from 'astro'
import type { App as AstroApp } from 'astro/app'
import { createComponent, renderTemplate, renderToString } from 'astro/runtime/server/index.js'

/** Where the site would be: no page shows it. */
export const site = 'http://localhost'

type Around = Parameters<typeof renderToString>[0]
type Page = Parameters<typeof renderToString>[1]

/** A page, and what Astro had around it before its first word. */
interface Form {
  readonly page: Page
  readonly around: Around
}

/** Prints the pages of one route. */
export interface Printer {
  /** Whether the page at an address is one of them. */
  prints(address: string): boolean
  /**
   * The page at an address, or what it answers instead of a page, letter for letter as the app would answer. All that such a
   * page may ask for is its locals, its parameters and its address. Throws an Error that names it where that goes wrong.
   */
  print(address: string, locals: App.Locals): Promise<string | Response>
}

/** What prints the pages of a route. `address` is that of any of them. */
export async function openPrinter(app: AstroApp, route: RouteData, address: string): Promise<Printer> {
  const { page, around } = await formOf(app, route, address)
  return {
    prints: (asked) => route.pattern.test(asked),
    async print(asked, locals) {
      const parts = route.pattern.exec(asked)?.slice(1) ?? []
      const params = Object.fromEntries(
        route.params.map((name, at) => [name, decodeURIComponent(parts[at] ?? '')]),
      )
      const url = new URL(asked, site)
      try {
        const inside = aroundPage(around, { locals, params, url })
        // its head was printed before
        if (locals.bare) inside._metadata.hasRenderedHead = true
        return await renderToString(inside, page, {}, {}, locals.bare !== true)
      } catch (error) {
        throw new Error(`${asked} can’t be printed: ${String(error)}`, { cause: error })
      }
    },
  }
}

/** Has the app answer once with an empty page in the place of the one at an address: it tells what is around. */
async function formOf(app: AstroApp, routeData: RouteData, address: string): Promise<Form> {
  const pages = app.manifest.pageMap
  const load = pages?.get(routeData.component)
  if (!pages || !load) throw new Error(`${address} isn’t there`)
  const { default: page } = await (await load()).page()
  let around: Around | undefined
  const empty = createComponent((result: Around) => {
    around = copyOf(result)
    return renderTemplate``
  })
  pages.set(routeData.component, () => Promise.resolve({ page: () => Promise.resolve({ default: empty }) }))
  try {
    await app.render(new Request(new URL(address, site)), { routeData })
  } finally {
    pages.set(routeData.component, load)
  }
  if (!around) throw new Error(`${address} isn’t a page`)
  const { moduleId = '' } = page
  around._metadata.headInTree = around.componentMetadata.get(moduleId)?.containsHead ?? false
  return { page, around }
}

/** What is around one page: its own from the start, as Astro notes there what it has printed by then. */
function aroundPage(form: Around, page: Pick<AstroGlobal, 'locals' | 'params' | 'url'>): Around {
  const createAstro = (props: object): object => Object.assign(Object.create(page) as object, { props })
  return { ...copyOf(form), createAstro: createAstro as Around['createAstro'] }
}

const copyOf = (around: Around): Around => ({ ...copyEach(around), _metadata: copyEach(around._metadata) })

/** An object whose sets and lists are its own. */
function copyEach<Some extends object>(from: Some): Some {
  const copy = { ...from } as Record<string, unknown>
  for (const [name, value] of Object.entries(from)) {
    if (value instanceof Set) copy[name] = new Set(value)
    else if (Array.isArray(value)) copy[name] = [...(value as unknown[])]
  }
  return copy as Some
}
