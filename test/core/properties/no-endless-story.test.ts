// The second law of RULES.md: doing what *done* says on each due day, while nobody ever answers, ends with no duty open.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Day, makeAgenda, type Obligation } from '#core'
import { notebookOf } from '../notebook-of.ts'
import { bounded, type Files, holdsFor } from './bounds.ts'
import { cards, writeTale } from './tale.ts'
import { policy, tale } from './tales.ts'

/** The file with what *done* says written down: a ticked box, or a line at the end of the timeline. */
function writeDone(text: string, { doneBy, person, line }: Obligation, today: Day): string {
  if (doneBy !== 'ticked') {
    const timeline = text.includes('## Timeline') ? text : `${text}\n## Timeline\n`
    return `${timeline}- ${today} ${doneBy}${person === null ? '' : ` [[${person}]]`}\n`
  }
  const lines = text.split('\n')
  lines[line - 1] = `${lines[line - 1]?.replace('- [ ]', '- [x]').replace(/ ✅.*/, '') ?? ''} ✅ ${today}`
  return lines.join('\n')
}

/** The notebook on the day on which no duty is open any more; fails where that day doesn't come. */
function liveOn(files: Files, from: Day, mostSteps: number): void {
  let [today, now] = [from, files]
  const log: string[] = []
  for (let step = 0; step < mostSteps; step++) {
    const duties = makeAgenda(notebookOf(now), today).filter(({ strength }) => strength === 'duty')
    if (duties.length === 0) return
    const due = duties.filter(({ status }) => status !== 'upcoming' && status !== 'snoozed')
    log.push(...due.map(({ id, doneBy }) => `${today} ${id}: ${doneBy}`))
    for (const duty of due) now = { ...now, [duty.file]: writeDone(now[duty.file] ?? '', duty, today) }
    if (due.length === 0) today = duties.map((duty) => duty.due).reduce((a, b) => (a < b ? a : b))
  }
  expect.fail(`after ${mostSteps} steps something is still owed:\n${log.slice(0, 20).join('\n')}`)
}

it('no story is endless', () => {
  fc.assert(
    fc.property(tale(), policy, (story, { text }) => {
      const files = { ...cards, 'me.md': text, 'introductions/story.md': writeTale(story) }
      holdsFor(files, () => liveOn(files, story.deeds.at(-1)?.day ?? story.date, 60))
    }),
    bounded(300),
  )
})

it('no contact is owed without end', () => {
  fc.assert(
    fc.property(tale({ most: 6 }), policy, fc.boolean(), (story, { text }, met) => {
      const fields = met ? `met: ${story.date}\n` : ''
      const lines = story.deeds.map(({ day, line }) => `- ${day} ${line}\n`).join('')
      const files = {
        ...cards,
        'me.md': text,
        'contacts/zoe.md': `---\nname: Zoe\n${fields}---\n- [ ] ${story.date} send her the deck\n\n## Timeline\n${lines}`,
      }
      holdsFor(files, () => liveOn(files, story.deeds.at(-1)?.day ?? story.date, 40))
    }),
    bounded(60),
  )
})
