// Search over the live notebook: an index in memory, begun when first asked for, in pieces that let others through.
import { setImmediate as breathe } from 'node:timers/promises'
import type { Snapshot } from '../../host/workspace.ts'
import { makeEngine } from './engine.ts'
import { textOf } from './entries.ts'
import { type Found, nothingFound } from './found.ts'
import { makeIndexing } from './indexing.ts'

/** Searches the notebook of the moment. */
export interface Searcher {
  /**
   * What `words` find, at most `most` of each sort. People and introductions always; texts once they are read, which
   * at the first question takes a while: `whole` waits for them.
   */
  find(words: string, most: number, whole?: boolean): Promise<Found>
}

const pieceMilliseconds = 12

/** A searcher over what `current` gives; it follows every change when it is next asked, working `piece` milliseconds at a time. */
export function makeSearcher(current: () => Snapshot, piece = pieceMilliseconds): Searcher {
  const engine = makeEngine(
    (key) => {
      const { notebook } = current()
      return textOf(notebook.notes.get(key), notebook)
    },
    (key) => current().notebook.people.has(key),
  )
  const indexing = makeIndexing(engine)
  /** The versions that each part of the index shows. */
  const done = { entries: 0, texts: 0 }
  let working: Promise<void> | undefined

  const work = async (): Promise<void> => {
    for (const part of ['entries', 'texts'] as const) {
      const { version, notebook } = current()
      if (done[part] === version) continue
      if (await inPieces(indexing[part](notebook), piece, () => current().version === version))
        done[part] = version
      else return work()
    }
  }
  const isBehind = (part: keyof typeof done): boolean => done[part] !== current().version
  const begin = (): Promise<void> => {
    working ??= work().finally(() => {
      working = undefined
    })
    return working
  }
  return {
    async find(words, most, whole = false) {
      const begun = isBehind('texts') ? begin() : undefined
      // what failed is a bug: it is thrown to whoever waits for it, and shows itself to the next who asks
      begun?.catch(() => undefined)
      const mayLack = (): boolean => !whole && done.texts === 0
      const enough = (): boolean => !isBehind('entries') && (mayLack() || !isBehind('texts'))
      while (!enough()) await Promise.race([begin(), breathe()])
      if (words.trim() === '') return nothingFound(words, isBehind('texts') ? 'unread' : null)
      const found = engine.find(words, most)
      return done.texts === 0 ? { ...found, without: 'unread' } : found
    },
  }
}

/** Does all steps, letting others through every few milliseconds; stops and gives false once `stands` doesn't hold. */
async function inPieces(steps: Iterator<void>, piece: number, stands: () => boolean): Promise<boolean> {
  for (let begun = performance.now(); ;) {
    if (steps.next().done === true) return true
    if (performance.now() - begun < piece) continue
    await breathe()
    if (!stands()) return false
    begun = performance.now()
  }
}
