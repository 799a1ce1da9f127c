// The icon in the browser's tab: an open circle, the mark of something owed, and how many follow-ups are.
import type { APIRoute } from 'astro'
import { iconOf } from '../site/icon.ts'
import { insightOf } from '../site/insight.ts'
import { snapshotOf } from '../site/snapshot.ts'

export const GET: APIRoute = async ({ locals }) =>
  new Response(iconOf(insightOf(await snapshotOf(locals)).summary.owed), {
    headers: { 'Content-Type': 'image/svg+xml' },
  })
