// From a save to its diagnostics: `owed watch` as a process, and a mistake saved in a note.
import { spawn } from 'node:child_process'
import { type Manner, manners, type Notes, withMistake } from './notes.ts'
import { benchDay } from './notebook.ts'
import { end, listenTo } from './said.ts'

/** A running watch over a notebook. */
export interface Watching {
  /** Milliseconds from a save with a mistake until the line with the error was out; the mistake is mended afterwards. */
  timeSave(manner: Manner): Promise<number>
  stop(): Promise<void>
}

const [startLimit, saveLimit] = [180_000, 30_000]

/** Starts `owed watch` and waits until it has said how things stand. */
export async function startWatch(owed: string, notes: Notes): Promise<Watching> {
  const program = spawn(process.execPath, [owed, 'watch', '--notes', '.', '--today', benchDay], {
    cwd: notes.folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said = listenTo(program.stdout)
  await said.until(/Watching[\s\S]*ends\.[\s\S]*\n/, startLimit)
  return {
    async timeSave(manner) {
      said.forget()
      const begun = performance.now()
      manners[manner](notes, withMistake(notes))
      const { at } = await said.until(/error +\S[\s\S]*thankd/, saveLimit)
      said.forget()
      manners[manner](notes, notes.text)
      await said.until(/mended/, saveLimit)
      return at - begun
    },
    stop: () => end(program),
  }
}
