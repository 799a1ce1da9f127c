// The icon of a copy on each of the days after it was built, by how many days after: `/icon/3.svg`.
import type { APIRoute } from 'astro'
import { iconOf } from '../../site/icon.ts'
import { snapshotOf } from '../../site/snapshot.ts'
import { owedByDay } from '../../site/static/owed-by-day.ts'

export const GET: APIRoute = async ({ locals, params: { day = '' } }) => {
  const owed = locals.live || !/^\d{1,3}$/.test(day) ? [] : owedByDay(await snapshotOf(locals))
  const count = owed[Number(day)]
  return count === undefined
    ? new Response(null, { status: 404 })
    : new Response(iconOf(count), { headers: { 'Content-Type': 'image/svg+xml' } })
}
