// What the hooks of a repository were told: which Node, which Owed, which notebook.
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** As the script says it, paths absolute but `notes`, which is seen from the top of the work tree. */
export interface RecordedPaths {
  readonly node: string
  readonly program: string
  readonly notes: string
}

const read = (text: string, name: string): string | undefined =>
  new RegExp(String.raw`^${name}='((?:[^']|'\\'')*)'$`, 'm')
    .exec(text)?.[1]
    ?.replaceAll(String.raw`'\''`, "'")

/** What a runner's text recorded; undefined where it was changed beyond recognition. */
export function readRecorded(text: string): RecordedPaths | undefined {
  const [node, program, notes] = ['node', 'owed', 'notes'].map((name) => read(text, name))
  return node === undefined || program === undefined || notes === undefined
    ? undefined
    : { node, program, notes }
}

/** What of it is gone, seen from the top of a work tree, a sentence each; empty where all is well. */
export const findGone = ({ node, program, notes }: RecordedPaths, top: string): readonly string[] => [
  ...(existsSync(join(top, notes)) ? [] : [`There is no notebook at ${notes} any more.`]),
  ...(existsSync(program) ? [] : [`Owed is no longer at ${program}.`]),
  ...(existsSync(node) ? [] : [`Node is no longer at ${node}; the hooks look for another.`]),
]
