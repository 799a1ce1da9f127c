// Whose notebook it is, as far as commits say who made them.
import { type MeNote, fold } from '#core'
import { askGit } from '../git/run.ts'
import type { Repository } from '../git/repository.ts'

/** Who counts as the owner of the notebook. */
export interface Owner {
  is(author: { readonly name: string; readonly email: string }): boolean
}

/** What Git is set to, as far as history asks: by key, in lower case. */
export type Settings = ReadonlyMap<string, string>

/** Reads Git's settings for the repository: who commits here, and whether the clone is a partial one. */
export async function readSettings({ top, env }: Repository): Promise<Settings> {
  const keys = '^(user\\.(name|email)|extensions\\.partialclone|remote\\..*\\.promisor)$'
  const { out } = await askGit({ cwd: top, env }, ['config', '-z', '--get-regexp', keys])
  return new Map(
    out
      .toString()
      .split('\0')
      .filter((entry) => entry !== '')
      .map((entry) => [entry.replace(/\n[\s\S]*/, '').toLowerCase(), entry.replace(/^[^\n]*\n?/, '')]),
  )
}

/** Whether a clone leaves out what it can fetch later: asking for that would ask another machine. */
export const isPartial = (settings: Settings): boolean =>
  settings.has('extensions.partialclone') ||
  [...settings].some(([key, value]) => key.endsWith('.promisor') && value !== 'false')

/** The owner: whom me.md names, and whoever Git commits as here. Where neither is known, everybody is. */
export function ownerOf(me: MeNote | null, settings: Settings): Owner {
  const known = [
    me?.fields.name?.value,
    ...(me?.fields.email.map(({ value }) => value) ?? []),
    settings.get('user.name'),
    settings.get('user.email'),
  ]
  const names = new Set(known.flatMap((name) => (name === undefined || name === '' ? [] : fold(name))))
  return {
    is: ({ name, email }) => names.size === 0 || names.has(fold(name)) || names.has(fold(email)),
  }
}
