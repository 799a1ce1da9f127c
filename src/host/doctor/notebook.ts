// What the notebook holds, whether it reads well, and which day it is there.
import { dirname } from 'node:path'
import { type Notebook, checkNotebook } from '#core'
import { machineZone } from '../clock.ts'
import { UserError } from '../failure.ts'
import { type Snapshot, openWorkspace } from '../workspace.ts'
import { type Finding, type Patient, well } from './finding.ts'

const crowd = 1000

const count = (some: number, what: string): string => `${some} ${what}${some === 1 ? '' : 's'}`

/** The notebook now; or why it can't be read. */
export async function readItsNotebook({ root, named }: Patient): Promise<Snapshot | Finding> {
  try {
    return (await openWorkspace({ root, named, watch: false })).current()
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const isZone = error.message.startsWith('TZ ')
    const [sentence = '', ...rest] = error.message.split('\n').filter((line) => line !== '')
    const remedy = isZone ? rest.join(' ') : 'Say where yours is: --notes DIR, or the variable OWED_NOTES.'
    return { about: isZone ? 'day' : 'notebook', level: 'problem', sentence, remedy }
  }
}

/** Which day it is, and who says so. */
export function examineDay({ notebook, today, frozen }: Snapshot): Finding {
  const zone = notebook.me?.fields.timezone?.value
  if (frozen) return well('day', `The sample notebook is frozen at ${today}.`)
  const by = zone === undefined ? `${machineZone()}, the machine’s zone` : `${zone}, as me.md says`
  return well('day', `It is ${today} in ${by}.`)
}

function examineProblems(notebook: Notebook, today: Snapshot['today']): Finding {
  const all = checkNotebook(notebook, today)
  const errors = all.filter(({ severity }) => severity === 'error').length
  const { contacts, introductions } = notebook
  const holds = `${count(contacts.length, 'contact')} and ${count(introductions.length, 'introduction')}`
  const warned = all.length > errors ? `, with ${count(all.length - errors, 'warning')}` : ''
  if (errors === 0) return well('notebook', `${holds} read well${warned}.`)
  const sentence = `${holds}, with ${count(errors, 'error')}: what is owed there may be wrong.`
  return {
    about: 'notebook',
    level: 'problem',
    sentence,
    remedy: 'owed check says where and how to mend it.',
  }
}

function examineFolders(notes: readonly string[]): readonly Finding[] {
  const sizes = new Map<string, number>()
  for (const path of notes) sizes.set(dirname(path), (sizes.get(dirname(path)) ?? 0) + 1)
  return [...sizes].flatMap(([folder, size]): readonly Finding[] =>
    size <= crowd
      ? []
      : [
          {
            about: 'notebook',
            level: 'warning',
            sentence: `${folder}/ holds ${size} notes; with more than ${crowd} in one folder a save is noticed later.`,
            remedy: `Folders inside it do as well: ${folder}/2026/…`,
          },
        ],
  )
}

/** The entries, their problems, and how they are spread. */
export const examineNotebook = ({ notebook, today }: Snapshot): readonly Finding[] => [
  examineProblems(notebook, today),
  ...examineFolders([...notebook.notes.keys()]),
]
