// The icon of a copy on each of the days after it was built, by how many days after: `/icon/3.svg`.
import type { APIRoute } from 'astro'
import { iconOf } from '../../site/icon.ts'
import { insightOf } from '../../site/insight.ts'
import { snapshotOf, staticSnapshot } from '../../site/snapshot.ts'
import { aheadOf } from '../../site/static/ahead.ts'

export async function getStaticPaths() {
  const { later } = aheadOf(await staticSnapshot())
  return later.map((_, day) => ({ params: { day: String(day) } }))
}

export const GET: APIRoute = async ({ locals, params: { day = '' } }) => {
  const later = locals.live || !/^\d{1,3}$/.test(day) ? [] : aheadOf(await snapshotOf(locals)).later
  const snapshot = later[Number(day)]
  return snapshot
    ? new Response(iconOf(insightOf(snapshot).summary.owed), { headers: { 'Content-Type': 'image/svg+xml' } })
    : new Response(null, { status: 404 })
}
