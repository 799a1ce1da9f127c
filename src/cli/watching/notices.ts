// Which changes are worth a desktop notification: a duty that is newly due or lapsed, each told once.
import type { Obligation } from '#core'
import type { Change } from '../changes.ts'
import { count } from '../days.ts'

const shownAtOnce = 3

type Level = 'Due' | 'Lapsed'

function levelOf({ strength, status }: Obligation): Level | undefined {
  if (strength === 'courtesy') return undefined
  if (status === 'lapsed') return 'Lapsed'
  return status === 'due' || status === 'overdue' ? 'Due' : undefined
}

// A note saved half done and then whole takes its duties away and brings them back: they are no news then.
const keyOf = ({ id, due }: Obligation, level: Level): string => `${level} ${due} ${id}`

/** Decides what to notify of, beginning with what is known. */
export function makeNotices(open: readonly Obligation[]) {
  const told = new Set<string>()
  const isNews = (item: Obligation): boolean => {
    const level = levelOf(item)
    if (level === undefined || told.has(keyOf(item, level))) return false
    told.add(keyOf(item, level))
    return true
  }
  open.forEach(isNews)
  return {
    /** The text of one notification for a batch; undefined where nothing is newly due or lapsed. */
    textFor(changes: readonly Change[]): string | undefined {
      const news = changes.flatMap((change) =>
        'item' in change && ['due', 'lapsed', 'owed', 'moved'].includes(change.kind) ? [change.item] : [],
      )
      const fresh = news.filter(isNews)
      if (fresh.length === 0) return undefined
      const lines = fresh.slice(0, shownAtOnce).map((item) => `${levelOf(item) ?? 'Due'}: ${item.sentence}`)
      const left = fresh.length - lines.length
      return [...lines, ...(left > 0 ? [`and ${count(left, 'more', 'more')}`] : [])].join('\n')
    },
  }
}
