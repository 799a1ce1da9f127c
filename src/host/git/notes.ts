// From listings to notes: the notebook as it was and as it will be, each blob read once.
import { setImmediate } from 'node:timers/promises'
import { type Note, type NoteSource, readNote } from '#core'
import { type BlobReader, type Content, openBlobs } from './blobs.ts'
import { type Placed, allLinksIn, changedNotes, linksIn, placeNotes } from './placing.ts'
import type { Repository } from './repository.ts'
import { type Difference, type Listing, undo } from './trees.ts'

type Placing = ReadonlyMap<string, Placed>

/** A notebook on both sides of a change: as it was, and as it is after it. */
export interface NotesChange {
  readonly before: readonly Note[]
  readonly after: readonly Note[]
  /** The paths whose note isn't the same, or isn't there on one side. */
  readonly changed: ReadonlySet<string>
  /** The blob of each note by path, before and after; undefined where links or unreadable files are among them. */
  readonly blobs: { readonly before: Blobs | undefined; readonly after: Blobs | undefined }
}

/** Blobs by the path of the note that each holds. */
export type Blobs = ReadonlyMap<string, string>

function blobsOf(placing: Placing): Blobs | undefined {
  const blobs = new Map<string, string>()
  for (const [path, placed] of placing)
    if ('blob' in placed && placed.at === path) blobs.set(path, placed.blob)
    else return undefined
  return blobs
}

const keyOf = (path: string, placed: Placed): string =>
  `${'blob' in placed ? placed.blob : placed.unreadable} ${path}`

const sourceOf = (path: string, placed: Placed, content: Content | undefined): NoteSource => {
  if ('unreadable' in placed) return { path, unreadable: placed.unreadable }
  if (content === undefined) return { path, unreadable: 'vanished' }
  return typeof content === 'string' ? { path, unreadable: content } : { path, bytes: content }
}

const longestTurn = 20

/** Gives others their turn now and then, and stops where `signal` says so. */
function makePulse(signal: AbortSignal | undefined) {
  let last = performance.now()
  return async () => {
    if (performance.now() - last < longestTurn) return
    await setImmediate()
    signal?.throwIfAborted()
    last = performance.now()
  }
}

const portion = 2000

/** The notes of these placings, by key, each read once. */
async function readPlaced(
  placings: readonly Placing[],
  reader: BlobReader,
  prefix: string,
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, Note>> {
  const wanted = new Map(
    placings.flatMap((placing) =>
      [...placing].map(([path, placed]) => [keyOf(path, placed), { path, placed }]),
    ),
  )
  const notes = new Map<string, Note>()
  const pulse = makePulse(signal)
  const all = [...wanted]
  for (let from = 0; from < all.length; from += portion) {
    const some = all.slice(from, from + portion)
    const blobs = some.flatMap(([, { placed }]) =>
      'blob' in placed ? [{ blob: placed.blob, path: prefix + placed.at }] : [],
    )
    const contents = (await reader.read(blobs)).values()
    for (const [key, { path, placed }] of some) {
      const content = 'blob' in placed ? contents.next().value : undefined
      notes.set(key, readNote(sourceOf(path, placed, content)))
      await pulse()
    }
  }
  return notes
}

/** Where every link leads, by its blob; nothing where no note is one. */
async function readTargets(
  repository: Repository,
  listings: readonly Listing[],
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, string>> {
  if (listings.every((listing) => linksIn(listing).length === 0)) return new Map()
  const blobs = [...new Set(listings.flatMap(allLinksIn).map(({ blob }) => blob))]
  const reader = openBlobs(repository, 'as-stored', signal)
  try {
    const contents = await reader.read(blobs.map((blob) => ({ blob, path: '' })))
    return new Map(
      blobs.map((blob, index) => {
        const content = contents[index]
        return [
          blob,
          content === undefined || typeof content === 'string' ? '' : Buffer.from(content).toString(),
        ]
      }),
    )
  } finally {
    reader.close()
  }
}

const notesOf = (placing: Placing, notes: ReadonlyMap<string, Note>): readonly Note[] =>
  [...placing].flatMap(([path, placed]) => notes.get(keyOf(path, placed)) ?? [])

/**
 * The notes on both sides of `differences`, given the listing after them; undefined where no note differs.
 * `signal` stops the reading.
 */
export async function readChange(
  repository: Repository,
  after: Listing,
  differences: readonly Difference[],
  signal?: AbortSignal,
): Promise<NotesChange | undefined> {
  const listings = [undo(after, differences), after]
  const targets = await readTargets(repository, listings, signal)
  const [was = new Map(), is = new Map()] = listings.map((listing) =>
    placeNotes(listing, targets, repository.root),
  )
  const changed = changedNotes(was, is)
  if (changed.size === 0) return undefined
  const reader = openBlobs(repository, 'as-files', signal)
  try {
    const notes = await readPlaced([was, is], reader, repository.prefix, signal)
    return {
      before: notesOf(was, notes),
      after: notesOf(is, notes),
      changed,
      blobs: { before: blobsOf(was), after: blobsOf(is) },
    }
  } finally {
    reader.close()
  }
}

/** The notes of one listing. */
export async function readListing(
  repository: Repository,
  listing: Listing,
  signal?: AbortSignal,
): Promise<readonly Note[]> {
  const targets = await readTargets(repository, [listing], signal)
  const placing = placeNotes(listing, targets, repository.root)
  const reader = openBlobs(repository, 'as-files', signal)
  try {
    return notesOf(placing, await readPlaced([placing], reader, repository.prefix, signal))
  } finally {
    reader.close()
  }
}
