// Notes of real people, as they are: a vault is left alone, and where its files are taken for entries, each is one or is told.
import { describe, expect, it } from 'vitest'
import { checkNotebook, getDay, isNotePath, makeAgenda, makeNotebook, readNote } from '#core'
import { settle } from '../core/reading/settle.ts'
import { findMaterial, readFolder } from './material.ts'

const folder = findMaterial('notes')
const vaults =
  folder === undefined
    ? []
    : Object.entries(Object.groupBy(readFolder(folder), ([path]) => path.split('/')[0] ?? ''))
const today = getDay('2026-11-10')

describe.skipIf(vaults.length === 0).each(vaults)('%s', (_, files = []) => {
  it('is many notes', () => {
    expect(files.length).toBeGreaterThan(5)
  })
  it('is left alone as it is', () => {
    const notes = files.filter(([path]) => isNotePath(path)).map(([path, bytes]) => readNote({ path, bytes }))
    const notebook = makeNotebook(notes)
    checkNotebook(notebook, today)
    makeAgenda(notebook, today)
    for (const note of notes)
      if (note.sort === 'other') expect(notebook.entries.get(note.path)).toBeUndefined()
  })
  it('is read as entries in either folder', () => {
    for (const [path, bytes] of files) {
      const name = path.split('/').at(-1) ?? path
      for (const folder of ['contacts', 'introductions']) settle(`${folder}/${name}`, bytes)
    }
  })
})

it.skipIf(vaults.length > 0)('has no vaults to read where they don’t stand', () => {
  expect(folder).toBeUndefined()
})
