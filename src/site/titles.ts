// What an introduction is called.
import type { Introduction, Person } from '#core'
import { listWords } from './words/lists.ts'

/** "Raj Patel, through Ana Silva", "Lena Berg and Raj Patel", "Raj Patel, asked of Ana Silva". */
export function titleOf(introduction: Introduction): string {
  switch (introduction.kind) {
    case 'received':
      return receivedTitle(introduction)
    case 'made':
      return madeTitle(introduction)
    case 'requested':
      return requestedTitle(introduction)
  }
}

const names = (people: readonly Person[]): string => listWords(people.map(({ name }) => name))

function receivedTitle({ form, introducer, to, id }: Introduction): string {
  const through = introducer === null ? '' : introducer.name
  if (to.length > 0) return through === '' ? names(to) : `${names(to)}, through ${through}`
  const what =
    form === 'lead' ? 'A lead' : form === 'advice' ? 'Advice' : form === 'referral' ? 'A referral' : ''
  if (what === '') return through === '' ? id : `An introduction from ${through}`
  return through === '' ? what : `${what} from ${through}`
}

function madeTitle({ parties, note, id }: Introduction): string {
  const wanted = note.fields.wanted?.value
  if (parties.length === 1 && wanted !== undefined) return `${names(parties)}, looking for ${wanted}`
  return parties.length === 0 ? id : names(parties)
}

function requestedTitle({ introducer, to, id }: Introduction): string {
  const of = introducer === null ? '' : introducer.name
  if (to.length === 0) return of === '' ? id : `An introduction asked of ${of}`
  return of === '' ? names(to) : `${names(to)}, asked of ${of}`
}

/** "Received", "Made", "Requested", with the form where it isn't an introduction: "Received lead". */
export function kindWords({ kind, form }: Introduction): string {
  const direction = { received: 'Received', made: 'Made', requested: 'Requested' }[kind]
  return kind === 'received' && form !== 'introduction' ? `${direction} ${form}` : `${direction} introduction`
}
