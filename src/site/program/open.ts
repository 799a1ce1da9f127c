// Opens the program that the live build made.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Snapshot } from '../../host/workspace.ts'
import type { knowAhead } from '../static/ahead.ts'
import type { carryFormer, plainFacts } from '../static/facts.ts'
import type { Marks } from '../static/marks.ts'
import type { entryShown } from '../views/entry.ts'
import type { frameOf } from '../views/frame.ts'
import type { longShown } from '../views/long.ts'
import type { ownShown, partAddresses, partMark } from '../views/own.ts'

/** What an address answers. */
export interface Rendered {
  readonly status: number
  readonly body: string
}

export interface Program {
  /** Answers a request; calls `next` where there is no such page. */
  readonly handler: (
    request: IncomingMessage,
    response: ServerResponse,
    next: () => void,
    locals: App.Locals,
  ) => Promise<void>
  /** Renders the page at an address as links write it (`/contacts/ana/`); 404 where there is none. */
  readonly renderPage: (address: string, locals: App.Locals) => Promise<Rendered>
  /** Loads what prints pages, which else is loaded when the first of each kind is printed. */
  readonly loadPages: () => Promise<void>
  /** Tells what lies ahead of a snapshot, so that no page works it out again. */
  readonly knowAhead: typeof knowAhead
  /** What an entry's page shows, plain enough to be handed to another thread, and then to `renderPage` in `locals.entry`. */
  readonly entryShown: typeof entryShown
  /** What the page of a long table shows, part by part: plain too, each for `renderPage` in `locals.long`. */
  readonly longShown: typeof longShown
  /** What a page that stands for itself shows: plain too, for `renderPage` in `locals.own`. */
  readonly ownShown: typeof ownShown
  /** The addresses of the further pages of these. */
  readonly partAddresses: typeof partAddresses
  /** The mark of such a page, where it is a part of a table. */
  readonly partMark: typeof partMark
  /** What stands around all pages, for `locals.frame`. */
  readonly frameOf: typeof frameOf
  /** The marks of a snapshot: what pages worked out for it is remembered beside them, and serves here too. */
  readonly marksOf: (snapshot: Snapshot) => Marks
  /** The same of what counts of each entry for the record; and how the next build's record is made from it. */
  readonly plainFacts: typeof plainFacts
  readonly carryFormer: typeof carryFormer
}

/** The program of the live build in `folder` (absolute). */
export const openProgram = (folder: string): Promise<Program> =>
  import(pathToFileURL(join(folder, 'server', 'entry.mjs')).href) as Promise<Program>
