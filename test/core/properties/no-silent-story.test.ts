// The first law of RULES.md: on every day an introduction is over, or something is open.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, checkNotebook, makeAgenda } from '#core'
import { notebookOf } from '../notebook-of.ts'
import { bounded, holdsFor } from './bounds.ts'
import { isOver } from './over.ts'
import { cards, writeTale } from './tale.ts'
import { policy, tale } from './tales.ts'

it('no story is silent', () => {
  fc.assert(
    fc.property(tale(), policy, fc.boolean(), (story, { nudges, text }, filed) => {
      const files = { 'me.md': text, ...(filed ? cards : {}), 'introductions/story.md': writeTale(story) }
      holdsFor(files, () => {
        const notebook = notebookOf(files)
        const last = story.deeds.at(-1)?.day ?? story.date
        const errors = checkNotebook(notebook, last).filter(({ severity }) => severity === 'error')
        expect(errors.filter(({ code }) => code !== 'person-missing' && code !== 'consent-missing')).toEqual(
          [],
        )
        for (let today = story.date; today <= addDays(last, 40); today = addDays(today, 1)) {
          const open = makeAgenda(notebook, today).filter(({ entry }) => entry === 'story')
          const isAside = open.every(
            ({ rule }) => rule === 'promise' || rule === 'apologise' || rule === 'thank',
          )
          if (isAside && !isOver(story, today, nudges)) expect.fail(`nothing is open on ${today}`)
        }
      })
    }),
    bounded(400),
  )
})
