// What a static build's search knows; the live server searches by itself.
import type { APIRoute } from 'astro'
import { dataScript, searchData } from '../site/search/data.ts'
import { snapshotOf } from '../site/snapshot.ts'

export const GET: APIRoute = async ({ locals }) => {
  if (locals.live) return new Response(null, { status: 404 })
  const { notebook } = await snapshotOf(locals)
  return new Response(dataScript(searchData(notebook)), {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  })
}
