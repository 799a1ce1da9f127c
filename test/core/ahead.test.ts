// What is said of the days to come is what will be owed on them, if nothing is written.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  compareObligations,
  type Day,
  getDay,
  lineUp,
  makeAgenda,
  makeAhead,
  type Notebook,
  obligationOn,
} from '#core'
import { standsOn, statusOf } from '../../src/core/agenda/stretch.ts'
import { readStories } from '../stories.ts'
import { notebookOf } from './notebook-of.ts'
import { bounded, holdsFor } from './properties/bounds.ts'
import { library, writeLibrary } from './properties/notebooks.ts'
import { firstDay } from './properties/tales.ts'

const horizon = 30

/** Claims that on each of the days to come the stretches tell what the rules find on that day. */
function holdsAhead(notebook: Notebook, today: Day): void {
  const stretches = makeAhead(notebook, today, horizon)
  const standing = lineUp(stretches)
  for (let count = 0; count <= horizon; count++) {
    const day = addDays(today, count)
    const told = stretches.flatMap((stretch) => obligationOn(stretch, day) ?? []).sort(compareObligations)
    expect(told, day).toEqual(makeAgenda(notebook, day))
    const lined = standing(day)
    expect(
      lined.map((stretch) => obligationOn(stretch, day)),
      day,
    ).toEqual(told)
    expect(lined.map((stretch) => statusOf(stretch, day))).toEqual(told.map(({ status }) => status))
    expect(stretches.filter((stretch) => standsOn(stretch, day))).toHaveLength(lined.length)
  }
}

const lapsing = notebookOf({
  'introductions/ana-to-raj.md': '---\nintroducer: Ana\nto: Raj\ndate: 2026-11-20\n---\n',
  'introductions/lena-to-zoe.md':
    '---\nintroducer: Lena\nto: Zoe\ndate: 2026-11-01\n---\n## Timeline\n- 2026-11-01 thanked\n- 2026-11-02 wrote\n- 2026-11-18 snoozed until 2026-11-26\n',
})

describe('the days to come', () => {
  it('know of an apology on the day it will open, and of the thanks it takes the place of', () => {
    const stretches = makeAhead(lapsing, getDay('2026-11-22'), horizon)
    const own = stretches.filter(({ obligation }) => obligation.entry === 'ana-to-raj')
    expect(own.map(({ obligation, from, until }) => [obligation.id, from, until])).toEqual([
      ['ana-to-raj/reach-out/raj', '2026-11-22', null],
      ['ana-to-raj/thank/ana', '2026-11-22', '2026-11-27'],
      ['ana-to-raj/apologise/ana', '2026-11-28', null],
    ])
  })
  it('know when something put off comes back', () => {
    const [nudge] = makeAhead(lapsing, getDay('2026-11-22'), horizon).filter(
      ({ obligation }) => obligation.rule === 'nudge',
    )
    const on = (day: string) => nudge && obligationOn(nudge, getDay(day))?.status
    expect([on('2026-11-22'), on('2026-11-25'), on('2026-11-26'), on('2026-11-27')]).toEqual([
      'snoozed',
      'snoozed',
      'due',
      'overdue',
    ])
  })
  it('say nothing of a day after the last or before the first', () => {
    const [stretch] = makeAhead(lapsing, getDay('2026-11-22'), horizon)
    expect(stretch && obligationOn(stretch, getDay('2026-11-21'))).toBeUndefined()
  })
  it('list what is due on whatever day it is among what is due on that day', () => {
    const paced = (name: string) => ({ [`contacts/${name}.md`]: `---\nname: ${name}\ncadence: 1m\n---\n` })
    const dated = (name: string) => ({
      [`contacts/${name}.md`]: `---\nname: ${name}\ncadence: 1m\nmet: 2026-10-25\n---\n`,
    })
    const notebook = notebookOf({ ...dated('anna'), ...paced('ben'), ...dated('cleo'), ...paced('dora') })
    const day = getDay('2026-11-25')
    const names = lineUp(makeAhead(notebook, getDay('2026-11-22'), horizon))(day)
      .filter((stretch) => statusOf(stretch, day) === 'due')
      .map(({ obligation }) => obligation.entry)
    expect(names).toEqual(['anna', 'ben', 'cleo', 'dora'])
    holdsAhead(notebook, getDay('2026-11-22'))
  })
})

describe.each(readStories())('$name: $story', ({ files, on }) => {
  it.each(Object.keys(on))('%s and the month after it', (date) => {
    holdsAhead(notebookOf(files), getDay(date))
  })
})

describe('notebooks at random', () => {
  it('are told ahead day by day', () => {
    fc.assert(
      fc.property(library, fc.nat({ max: 100 }), (all, days) => {
        const files = writeLibrary(all)
        holdsFor(files, () => {
          holdsAhead(notebookOf(files), addDays(firstDay, days))
        })
      }),
      bounded(60),
    )
  })
})
