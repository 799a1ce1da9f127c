// Where kept facts turn out not to be whole while they are asked: the notes of their tree, all read from Git at once.
import { spawnSync } from 'node:child_process'
import { isUtf8 } from 'node:buffer'
import { isNotePath, type Note, overlay, readNote, type Source } from '#core'
import { type Content, splitAnswers } from '../git/blobs.ts'
import { forReading } from '../git/environment.ts'
import type { Repository } from '../git/repository.ts'

function askNow({ top, env }: Repository, words: readonly string[], input = ''): Buffer {
  const { status, stdout } = spawnSync('git', words, {
    cwd: top,
    env: forReading(env),
    input,
    maxBuffer: 2 ** 30,
  })
  if (status !== 0) throw new Error(`Git stopped while it read the notes (git ${words[0] ?? ''}).`)
  return stdout
}

const decode = (latin: string): string => {
  const bytes = Buffer.from(latin, 'latin1')
  return isUtf8(bytes) ? bytes.toString() : latin
}

/** All notes of a tree that has only plain files for notes, as those do whose facts are kept. */
export function readTreeNow(repository: Repository, tree: string): readonly Note[] {
  const { prefix } = repository
  const within = prefix === '' ? [] : ['--', prefix]
  const listed = askNow(repository, ['ls-tree', '-r', '-z', '--full-tree', tree, ...within]).toString(
    'latin1',
  )
  const entries = listed.split('\0').flatMap((line) => {
    const [, blob = '', name = ''] = /^100\d+ blob (\w+)\t([^]*)$/.exec(line) ?? []
    const path = decode(name).slice(prefix.length)
    return blob !== '' && isNotePath(path) ? [{ path, blob }] : []
  })
  const nonce = `:owed-${process.pid}-rescue`
  const requests = entries.map(
    ({ path, blob }) => `${blob} ${(prefix + path).replaceAll('\n', '_')}\n${nonce} -\n`,
  )
  const contents: Content[] = []
  const take = splitAnswers(nonce, (content) => contents.push(content))
  take(askNow(repository, ['cat-file', '--batch', '--filters'], requests.join('')))
  return entries.map(({ path }, index) => {
    const content = contents[index] ?? 'vanished'
    return readNote(typeof content === 'string' ? { path, unreadable: content } : { path, bytes: content })
  })
}

const nothing: Source = { note: () => undefined, paths: () => [], find: () => [], wordsOfLength: () => [] }

/** `source`, as long as it answers; from then on, the notes that `read` gives. */
export function rescued(source: Source, read: () => readonly Note[]): Source {
  let saved: Source | undefined
  const ask = <T>(question: (asked: Source) => T): T => {
    if (saved) return question(saved)
    try {
      return question(source)
    } catch {
      saved = overlay(nothing, new Map(read().map((note) => [note.path, note])))
      return question(saved)
    }
  }
  return {
    note: (path) => ask((asked) => asked.note(path)),
    paths: () => ask((asked) => asked.paths()),
    find: (term) => ask((asked) => asked.find(term)),
    wordsOfLength: (kind, length) => ask((asked) => asked.wordsOfLength(kind, length)),
  }
}
