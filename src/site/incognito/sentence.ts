// What is owed, said without names and without the notes' own words: "Tell A. how it went with R.".
import type { Introduction, Notebook, Obligation, Person } from '#core'
import { keyOf } from '../address.ts'
import { atlasOf } from '../atlas.ts'
import { dotted, initialled } from './masked.ts'
import { cutAtNames } from './names.ts'

/** The words that the rules' sentences are made of, beside names and what notes say. */
const ruleWords: ReadonlySet<string> = new Set(
  `a about act again agreed and answer answered apologise ask back came connect considering couldn’t declined didn’t
   down each ended for get give go goes happen help how in introduce introducing introduction it know let letting lie
   meet meeting more name no nobody nudge of on once or other out pass passed passing promise reach remind request
   say something somebody story tell thank that the them they to took touch up was went what why with won’t write yes you
   gently lapse keeping not took`.split(/\s+/),
)

// What stands behind a colon is the notes' own, but for these.
const ruleEnds: ReadonlySet<string> = new Set(['no answer yet', 'you just met', 'it isn’t going well'])

/** The obligation's sentence with its people as initials; every word that isn't the rule's own is dots. */
export function maskedSentence(obligation: Obligation, notebook: Notebook): string {
  const { sentence, rule } = obligation
  const people = peopleOf(obligation, notebook)
  if (rule === 'promise') return maskWords(sentence, people, new Set())
  const [head = '', ...rest] = sentence.split(': ')
  const end = rest.join(': ')
  const masked = maskWords(head, people, ruleWords)
  if (rest.length === 0) return masked
  return `${masked}: ${ruleEnds.has(end) ? end : maskWords(end, people, new Set())}`
}

/** Whoever the sentence may name. */
function peopleOf({ person, waitingOn, entry }: Obligation, notebook: Notebook): readonly Person[] {
  const { people, introductions } = atlasOf(notebook)
  const has = (id: string | null): readonly Person[] =>
    id === null ? [] : [people.get(keyOf(id)) ?? []].flat()
  const introduction = introductions.get(keyOf(entry))
  return [...has(person), ...has(waitingOn), ...(introduction ? partiesOf(introduction) : has(entry))]
}

const partiesOf = ({ introducer, to, parties }: Introduction): readonly Person[] => [
  ...(introducer ? [introducer] : []),
  ...to,
  ...parties,
]

function maskWords(words: string, people: readonly Person[], kept: ReadonlySet<string>): string {
  const names = new Set(people.flatMap(({ name, short }) => [name, short]))
  names.delete('')
  const hide = (text: string): string =>
    text.replace(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu, (word) =>
      kept.has(word.toLowerCase()) ? word : dotted(word),
    )
  return cutAtNames(words, [...names])
    .map((part, index) => (index % 2 === 1 ? initialled(part) : hide(part)))
    .join('')
}
