// "Done" for everything that is owed in every story and every rule's example: one event more, nothing else changed, and it is owed no more.
import { describe, expect, test } from 'vitest'
import {
  getDay,
  makeAgenda,
  type Notebook,
  type Note,
  type Obligation,
  planDone,
  planSnooze,
  readNote,
  rules,
} from '#core'
import { notebookOf } from '../notebook-of.ts'
import { readStories } from '../../stories.ts'

interface Scene {
  readonly name: string
  readonly files: Readonly<Record<string, string | Uint8Array>>
  readonly today: string
}

const scenes: readonly Scene[] = [
  ...readStories().flatMap(({ name, files, on }) =>
    Object.keys(on).map((today) => ({ name: `${name} ${today}`, files, today })),
  ),
  ...rules.flatMap(({ id, examples }) =>
    examples.map(({ files, today }, index) => ({ name: `${id} ${index + 1}`, files, today })),
  ),
]

// A conflict is solved by hand; a meeting still in the calendar can't be over; as of a past day a promise may be kept since.
const mayRefuse = /unsolved conflict|is due only on|is ticked already/

const after = (note: Note, text: string): Note =>
  readNote({ path: note.path, bytes: new TextEncoder().encode((note.hasBom ? '\uFEFF' : '') + text) })

/** Where two texts differ: what was taken away, and what came. */
function differ(before: string, now: string): { readonly gone: string; readonly come: string } {
  let start = 0
  while (start < before.length && before[start] === now[start]) start++
  let end = 0
  while (end < before.length - start && end < now.length - start && before.at(-1 - end) === now.at(-1 - end))
    end++
  return { gone: before.slice(start, before.length - end), come: now.slice(start, now.length - end) }
}

const withText = (notebook: Notebook, note: Note, text: string): Notebook =>
  notebook.replacing(new Map([[note.path, after(note, text)]]))

describe.each(scenes)('$name', ({ files, today }) => {
  const notebook = notebookOf(files)
  const day = getDay(today)
  const open = makeAgenda(notebook, day)
  const get = (path: string): Note => {
    const note = notebook.notes.get(path)
    if (!note) throw new Error(`no ${path}`)
    return note
  }

  const collect = (judge: (item: Obligation) => string | undefined): readonly string[] =>
    open.flatMap((item) => {
      const wrong = judge(item)
      return wrong === undefined ? [] : [`${item.id}: ${wrong}`]
    })

  test('done', () => {
    expect(collect((item) => findFault(item))).toEqual([])
  })
  test('snoozed', () => {
    expect(collect(findSnoozeFault)).toEqual([])
  })

  function findFault(item: Obligation): string | undefined {
    const planned = planDone(notebook, item, day, { note: 'told: all of it' })
    if ('refused' in planned) return mayRefuse.test(planned.refused) ? undefined : planned.refused
    const note = get(planned.path)
    const revision = planned.plan(note)
    if ('refused' in revision) return revision.refused
    const { gone, come } = differ(note.text, revision.text)
    const left = makeAgenda(withText(notebook, note, revision.text), day)
    // what opened it stands in a line: a new one may open the like of it
    const [old, now] = [note.text, revision.text].map((text) => text.split('\n'))
    const isSame = ({ id, opened, due, line }: Obligation): boolean =>
      id === item.id && opened === item.opened && due === item.due && now?.[line - 1] === old?.[item.line - 1]
    if (left.some(isSame)) return 'still owed'
    if (item.doneBy === 'ticked') return gone === ' ' ? undefined : `took away “${gone}”`
    const reread = after(note, revision.text)
    if (gone !== '') return `took away “${gone}”`
    if (!come.includes('told: all of it')) return `wrote “${come}”`
    if (reread.timeline.length !== note.timeline.length + 1) return 'not one event more'
    const kept = note.timeline.every((line) =>
      reread.timeline.some(({ day: own, words }) => own === line.day && words === line.words),
    )
    if (!kept) return 'another event changed'
    // what was written meanwhile isn't written once more
    return 'refused' in planned.plan(reread) ? undefined : 'written twice'
  }

  function findSnoozeFault(item: Obligation): string | undefined {
    const planned = planSnooze(notebook, item, day, getDay('2031-01-01'), 'on holiday')
    if ('refused' in planned) return mayRefuse.test(planned.refused) ? undefined : planned.refused
    const note = get(planned.path)
    const revision = planned.plan(note)
    if ('refused' in revision) return revision.refused
    if (differ(note.text, revision.text).gone !== '') return 'took something away'
    const left = makeAgenda(withText(notebook, note, revision.text), day).find(({ id }) => id === item.id)
    return left?.status === 'snoozed' ? undefined : `then ${left?.status ?? 'gone'}`
  }
})
