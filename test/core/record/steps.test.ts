// What was due against what happened: each duty with the day and the event that ended it.
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays, type Day, getDay, makeAgenda, type Notebook, type Step, stepsOf } from '#core'
import { notebookOf } from '../notebook-of.ts'
import { bounded, holdsFor } from '../properties/bounds.ts'
import { library, writeLibrary } from '../properties/notebooks.ts'
import { firstDay } from '../properties/tales.ts'
import { readStories } from '../../stories.ts'

/** "rule person: due day, what became of it". */
const say = ({ rule, person, due, end }: Step): string => {
  const ended = end && `${end.how} ${end.day}${end.event ? ` ${end.event.verb}` : ''}`
  return `${rule} ${person ?? '–'}: ${due}, ${ended ?? 'open'}`
}

function stepsIn(text: string, today: string): readonly string[] {
  const notebook = notebookOf({ 'introductions/story.md': text })
  const [introduction] = notebook.introductions
  return introduction ? stepsOf(introduction, { notebook, today: getDay(today) }).map(say) : []
}

const received = (...lines: readonly string[]): string =>
  `---\nkind: received\nintroducer: Ana\nto: Raj\ndate: 2026-11-02\n---\n## Timeline\n${lines.map((line) => `- ${line}\n`).join('')}`

describe('an introduction received', () => {
  const steps = (today: string): readonly string[] =>
    stepsIn(
      received(
        '2026-11-02 thanked Ana',
        '2026-11-12 reached out to Raj by email',
        '2026-11-12 apologised to Ana by phone',
        '2026-11-20 replied: Thursday?',
        '2026-11-21 scheduled for 2026-11-26',
      ),
      today,
    )

  test('what was done is met by its event, on its day; what they made needless is not', () => {
    expect(steps('2026-11-22')).toEqual([
      'reach-out raj: 2026-11-04, met 2026-11-12 reached-out',
      'thank ana: 2026-11-04, met 2026-11-02 thanked',
      'apologise ana: 2026-11-10, met 2026-11-12 apologised',
      'nudge raj: 2026-11-19, otherwise 2026-11-20 replied',
      'answer raj: 2026-11-22, met 2026-11-21 scheduled',
      'debrief raj: 2026-11-27, open',
    ])
  })

  test('as of a day, nothing later is known', () => {
    expect(steps('2026-11-10')).toEqual([
      'reach-out raj: 2026-11-04, open',
      'thank ana: 2026-11-04, met 2026-11-02 thanked',
      'apologise ana: 2026-11-10, open',
    ])
    expect(steps('2026-11-01')).toEqual([])
  })

  test('thanks that gave way to an apology are no longer asked for', () => {
    expect(stepsIn(received(), '2026-11-12')).toEqual([
      'reach-out raj: 2026-11-04, open',
      'thank ana: 2026-11-04, otherwise 2026-11-10',
      'apologise ana: 2026-11-10, open',
    ])
  })

  test('what was closed is not asked for any more', () => {
    expect(stepsIn(received('2026-11-03 closed'), '2026-11-12')).toEqual([
      'reach-out raj: 2026-11-04, otherwise 2026-11-03 closed',
      'thank ana: 2026-11-04, otherwise 2026-11-03 closed',
    ])
  })

  test('a snooze moves what was due', () => {
    expect(
      stepsIn(received('2026-11-03 snoozed until 2026-11-20', '2026-11-21 wrote'), '2026-11-22'),
    ).toContain('reach-out raj: 2026-11-20, met 2026-11-21 reached-out')
  })
})

test('an introduction made: asked, agreed, introduced, heard', () => {
  const text =
    '---\nkind: made\nparties: [Lena, Raj]\ndate: 2026-11-02\n---\n## Timeline\n- 2026-11-03 asked Lena and Raj\n- 2026-11-04 agreed Lena and Raj\n- 2026-11-09 introduced\n- 2026-11-15 heard from Raj\n- 2026-11-18 checked in with Lena\n'
  expect(stepsIn(text, '2026-11-22')).toEqual([
    'ask lena: 2026-11-04, met 2026-11-03 asked',
    'ask raj: 2026-11-04, met 2026-11-03 asked',
    'chase lena: 2026-11-10, otherwise 2026-11-04 agreed',
    'chase raj: 2026-11-10, otherwise 2026-11-04 agreed',
    'introduce –: 2026-11-06, met 2026-11-09 introduced',
    'check-in lena: 2026-11-16, met 2026-11-18 checked-in',
    'check-in raj: 2026-11-16, otherwise 2026-11-15 heard',
  ])
})

test('a promise is met by its tick', () => {
  const text =
    '---\nkind: received\nintroducer: Ana\nto: Raj\ndate: 2026-11-02\n---\n- [x] 2026-11-05 send the deck ✅ 2026-11-07\n'
  expect(stepsIn(text, '2026-11-08')).toContain('promise –: 2026-11-05, met 2026-11-07')
})

/** The ids of the duties open in an entry on a day, by the agenda. */
const owedOn = (notebook: Notebook, entry: string, day: Day): readonly string[] =>
  makeAgenda(notebook, day)
    .filter((one) => one.entry === entry && one.strength === 'duty')
    .map(({ id }) => id)
    .sort()

/** The same by the steps. */
const openOn = (steps: readonly Step[], day: Day): readonly string[] =>
  steps
    .filter(({ since, end }) => since <= day && (end === null || end.day > day))
    .map(({ id }) => id)
    .sort()

/** Looking back from `today`, the steps of every introduction say of each day of `days` what the agenda said. */
function expectAgreement(notebook: Notebook, days: readonly Day[], today: Day): void {
  for (const introduction of notebook.introductions) {
    const steps = stepsOf(introduction, { notebook, today })
    // a promise is owed for ever before; its step begins with the story
    for (const day of days.filter((one) => one >= (introduction.date ?? today)))
      expect([introduction.id, day, openOn(steps, day)]).toEqual([
        introduction.id,
        day,
        owedOn(notebook, introduction.id, day),
      ])
  }
}

describe('the steps agree with the agenda', () => {
  it('in any notebook, looking back from any day', () => {
    fc.assert(
      fc.property(library, fc.nat({ max: 100 }), fc.nat({ max: 40 }), (all, days, back) => {
        const files = writeLibrary(all)
        const today = addDays(firstDay, days)
        holdsFor(files, () => {
          expectAgreement(notebookOf(files), [today, addDays(today, -back)], today)
        })
      }),
      bounded(80),
    )
  })

  it.each(readStories())('in $name', ({ files, on }) => {
    const days = Object.keys(on).map(getDay)
    const today = days.toSorted().at(-1)
    if (today) expectAgreement(notebookOf(files), days, today)
  })
})
