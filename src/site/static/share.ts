// One thread's share of the pages of a static build.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileAt } from './addresses.ts'
import { openContents } from './content.ts'
import { writeInto } from './folder.ts'
import type { Job } from './job.ts'
import type { Rest } from './rows.ts'

/** What was rendered, where its files are, and where its pages lead. */
export interface Share {
  readonly rendered: readonly string[]
  readonly files: readonly string[]
  readonly found: readonly string[]
  /** The folders that were made ahead of their files. */
  readonly prepared: readonly string[]
}

/** Renders, and writes into the draft. */
export interface Press {
  /**
   * Renders the page at an address; one that answers nothing but 404 is left out. Throws an Error where it can't be
   * rendered. `rest` is what a long table has behind that in the locals.
   */
  print(address: string, locals: App.Locals, rest?: Rest): Promise<void>
  /** Where its pages lead, as far as they are rendered. */
  readonly found: ReadonlySet<string>
  /** Makes the folders ahead in which these pages will most likely be. */
  prepare(folders: readonly string[]): void
  /** The addresses that were tried, those without a page too. */
  readonly tried: ReadonlySet<string>
  /** All that it did. */
  share(): Share
}

/** A press for the pages of a job. */
export async function openPress(job: Job): Promise<Press> {
  const { write, written, prepare, prepared } = writeInto(job.draft)
  const found = new Set<string>()
  const contentOf = await openContents(job.program, {
    script: write,
    found,
    former: (path) => readFileSync(join(job.out, path), 'latin1'),
  })
  const rendered: string[] = []
  const tried = new Set<string>()
  return {
    found,
    tried,
    prepare,
    async print(address, locals, rest) {
      tried.add(address)
      const content = await contentOf(address, locals, rest)
      if (content === undefined) return
      rendered.push(address)
      write(fileAt(address), content)
    },
    share: () => ({ rendered, files: [...written], found: [...found], prepared }),
  }
}
