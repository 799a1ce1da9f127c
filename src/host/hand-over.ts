// Handing words over to the system: a link to the program that opens it, a text to the clipboard.
import { spawn } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'

/** Why something couldn't be handed over; undefined where it was. */
export type Refusal = string | undefined

/** A program with what it is given. */
interface Program {
  readonly name: string
  readonly args: readonly string[]
  /** What it reads. */
  readonly input?: Uint8Array
}

// One that is still at work after this was given its words: some openers stay until what they opened is closed.
const patience = 3_000

const openers = (link: string, system: NodeJS.Platform): readonly Program[] => {
  if (system === 'darwin') return [{ name: 'open', args: [link] }]
  if (system === 'win32') return [{ name: 'rundll32.exe', args: ['url.dll,FileProtocolHandler', link] }]
  return [
    { name: 'wslview', args: [link] },
    { name: 'xdg-open', args: [link] },
    { name: 'gio', args: ['open', link] },
  ]
}

const clipboards = (text: string): readonly Program[] => {
  const input = new TextEncoder().encode(text)
  return [
    { name: 'wl-copy', args: [], input },
    { name: 'xclip', args: ['-selection', 'clipboard'], input },
    { name: 'xsel', args: ['--clipboard', '--input'], input },
    { name: 'pbcopy', args: [], input },
    // Windows takes UTF-16 with its mark for what it is, and all else for the code page of old.
    { name: 'clip.exe', args: [], input: Buffer.from(`\uFEFF${text}`, 'utf16le') },
  ]
}

const isProgram = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}

const findProgram = (name: string, path: string): string | undefined =>
  path
    .split(delimiter)
    .filter(isAbsolute)
    .map((folder) => join(folder, name))
    .find(isProgram)

/** Starts a program and waits until it ended or had its time. */
function run(file: string, { args, input }: Program): Promise<Refusal> {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      // a clipboard's program lives on in the background, and would hold what it inherits open
      stdio: [input ? 'pipe' : 'ignore', 'ignore', 'ignore'],
      detached: true,
      windowsHide: true,
    })
    const timer = setTimeout(() => {
      child.unref()
      resolve(undefined)
    }, patience)
    const end = (refusal: Refusal) => {
      clearTimeout(timer)
      resolve(refusal)
    }
    child.on('error', ({ message }) => {
      end(message)
    })
    child.on('exit', (code) => {
      end(code === 0 ? undefined : 'it refused')
    })
    // one that ends before it has read everything says so by its exit code
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(input)
  })
}

/** Tries the programs that stand in a folder of `path`, in order, until one takes it. */
async function handOver(programs: readonly Program[], path: string): Promise<Refusal> {
  const refusals: string[] = []
  for (const program of programs) {
    const file = findProgram(program.name, path)
    if (file === undefined) continue
    const refusal = await run(file, program)
    if (refusal === undefined) return undefined
    refusals.push(`${program.name}: ${refusal}`)
  }
  if (refusals.length > 0) return refusals.join('; ')
  const names = programs.map(({ name }) => name)
  return `none of these programs is here: ${names.join(', ')}`
}

/** Opens a link with the system's program for it, found in a folder of `path` (as the PATH variable is written). */
export const openLink = (
  link: string,
  path: string = process.env.PATH ?? '',
  system: NodeJS.Platform = process.platform,
): Promise<Refusal> => handOver(openers(link, system), path)

/** Puts a text onto the system's clipboard, by whichever program for it stands in a folder of `path`. */
export const copyText = (text: string, path: string = process.env.PATH ?? ''): Promise<Refusal> =>
  handOver(clipboards(text), path)
