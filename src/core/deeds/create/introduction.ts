// A new introduction of each kind: its file, its name, and files for the people in it who have none.
import type { Day } from '../../day/day.ts'
import { createNote, type NewField } from '../../note/create.ts'
import { clipStem, freshStem } from '../../note/file-name.ts'
import type { Notebook } from '../../notebook/notebook.ts'
import { type Cast, findCast, findLack, findTwice, type IntroductionValues } from './cast.ts'
import type { NewPeople } from './contact.ts'
import { makeCreation, personFile, type PlannedCreation } from './creation.ts'
import { callIn, isFree, type Somebody, writeReference } from './people.ts'
import { findHome, pathIn } from './place.ts'
import { isRefused } from './refusal.ts'

export type { IntroductionValues } from './cast.ts'

const joined = (names: readonly string[]): string =>
  names.length > 3 ? `${names.slice(0, 2).join('-and-')}-and-others` : names.join('-and-')

/** `2026-11-02-ana-to-raj`, `…-klara-and-zofia`, `…-somebody-for-beatrix`, `…-ask-lars`, `…-odile-lead`. */
function stemFor(notebook: Notebook, values: IntroductionValues, { from, others, all }: Cast): string {
  const call = (somebody: Somebody): string => callIn(notebook, somebody, all)
  const giver = from ? call(from) : ''
  const names = joined(others.map(call))
  const words = {
    made: () => (others.length === 1 ? `somebody-for-${names}` : names),
    requested: () => `ask-${giver}${others.length > 0 ? `-for-${names}` : ''}`,
    received: () =>
      others.length > 0 ? `${giver}-to-${names}` : `${giver}-${'form' in values ? values.form : ''}`,
  }
  return clipStem(`${values.date}-${words[values.kind]()}`)
}

function fieldsOf(
  values: IntroductionValues,
  { from, others, client }: Cast,
  typed: boolean,
  write: (somebody: Somebody) => string,
): readonly NewField[] {
  const form = 'form' in values && values.form !== 'introduction' ? values.form : ''
  const people = others.map(write)
  return [
    { name: 'type', value: { word: typed ? 'introduction' : '' } },
    { name: 'kind', value: { word: values.kind } },
    { name: 'form', value: { word: form } },
    { name: 'introducer', value: from ? write(from) : '' },
    { name: values.kind === 'made' ? 'parties' : 'to', value: people },
    { name: 'for', value: client ? write(client) : '' },
    { name: 'wanted', value: 'wanted' in values ? (values.wanted ?? '') : '' },
    { name: 'ask', value: 'ask' in values ? values.ask : '' },
    { name: 'because', value: 'because' in values ? (values.because ?? '') : '' },
    { name: 'date', value: { word: values.date } },
    { name: 'purpose', value: values.purpose ?? '' },
    { name: 'goal', value: values.goal ?? '' },
    { name: 'tags', value: (values.tags ?? []).map((tag) => tag.replace(/^#/, '')) },
  ]
}

function sayAdded(values: IntroductionValues, { from, others }: Cast): string {
  const names = others.map(({ name }) => name).join(' and ')
  const giver = from?.name ?? ''
  switch (values.kind) {
    case 'made':
      return others.length === 1 ? `Added whom ${names} looks for` : `Added the introduction of ${names}`
    case 'requested':
      return `Added what you asked ${giver}`
    case 'received':
      return others.length > 0
        ? `Added ${giver}’s introduction to ${names}`
        : `Added ${giver}’s ${values.form}`
  }
}

/** Plans a new introduction as of `today`. Refuses what is missing, who can’t be told, and what the check would call an error. */
export function planIntroduction(
  notebook: Notebook,
  today: Day,
  values: IntroductionValues,
  { withFiles, anybody }: NewPeople,
): PlannedCreation {
  const lack = findLack(values, today)
  if (lack) return lack
  const cast = findCast(notebook, values, anybody)
  if (isRefused(cast)) return cast
  const twice = findTwice(cast)
  if (twice) return twice
  const come = [...new Map(cast.all.filter(({ isNew }) => isNew).map((each) => [each.id, each])).values()]
  const home = findHome(notebook, 'introduction')
  const isTaken = (stem: string) => !isFree(notebook, stem) || come.some(({ id }) => id === stem)
  const stem = freshStem(stemFor(notebook, values, cast), isTaken)
  const text = createNote(fieldsOf(values, cast, home.typed, (each) => writeReference(each, withFiles)))
  const people = withFiles ? come.map((somebody) => personFile(notebook, somebody)) : []
  return makeCreation(
    notebook,
    today,
    [{ path: pathIn(home, stem), text }, ...people],
    sayAdded(values, cast),
  )
}
