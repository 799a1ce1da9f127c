// Opening a file at a line in the person's own editor, and waiting until it is closed.
import { spawn } from 'node:child_process'
import { statSync } from 'node:fs'
import { basename } from 'node:path'

/** The variables that name an editor, the first that is set counts. */
const editorVariables = ['OWED_EDITOR', 'VISUAL', 'EDITOR'] as const

const isFile = (path: string): boolean => {
  try {
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** The words of a command as a shell splits it: blanks part, quotes hold together. */
const splitCommand = (command: string): readonly string[] =>
  Array.from(command.matchAll(/(?:[^\s'"]|'[^']*'|"[^"]*")+/g), ([word]) =>
    word.replace(/'([^']*)'|"([^"]*)"/g, '$1$2'),
  )

type Arguments = (file: string, line: number) => readonly string[]

const plusLine: Arguments = (file, line) => [`+${line}`, file]
const colonLine: Arguments = (file, line) => [`${file}:${line}`]
const lineOption: Arguments = (file, line) => ['--line', String(line), file]
const goto: Arguments = (file, line) => ['--goto', `${file}:${line}`]
const waiting =
  (place: Arguments): Arguments =>
  (file, line) => ['--wait', ...place(file, line)]

// How each says at which line; those with a window of their own go on at once unless they are told to wait.
const places: readonly (readonly [RegExp, Arguments])[] = [
  [
    /^(?:n?vim?|nvim|view|gvim|mvim|nano|pico|micro|kak|joe|jed|ne|mg|emacs|emacsclient|gedit|mcedit)(?:[.-]|$)/,
    plusLine,
  ],
  [/^(?:code|code-insiders|codium|vscodium|cursor|windsurf|positron)$/, waiting(goto)],
  [/^(?:subl|zed|zeditor)$/, waiting(colonLine)],
  [/^(?:hx|helix)$/, colonLine],
  [/^(?:mate)$/, waiting(lineOption)],
  [/^(?:kate|kwrite|idea|webstorm|pycharm)$/, lineOption],
]

/** The words that start `editor` (as a variable has it) on a file at a line; none where it names nothing. */
export function editorCommand(editor: string, file: string, line: number): readonly string[] {
  const [program, ...given] = isFile(editor.trim()) ? [editor.trim()] : splitCommand(editor)
  if (program === undefined) return []
  const name = basename(program.replaceAll('\\', '/'))
    .replace(/\.(?:exe|cmd|bat)$/i, '')
    .toLowerCase()
  const place = places.find(([pattern]) => pattern.test(name))?.[1]
  const more = place?.(file, line) ?? [file]
  return [
    program,
    ...given,
    ...more.filter((word) => !(word === '--wait' && given.some((each) => /^(?:--wait|-w)$/.test(each)))),
  ]
}

/** The editor that the variables name; undefined where none does. */
export const findEditor = (env: NodeJS.ProcessEnv): string | undefined =>
  editorVariables.map((name) => env[name]?.trim()).find((value) => value !== undefined && value !== '')

/** Starts `editor` on a file at a line in this terminal; resolves once it is closed, with what went wrong, if anything did. */
export function openInEditor(editor: string, file: string, line: number): Promise<string | undefined> {
  const [program, ...words] = editorCommand(editor, file, line)
  if (program === undefined) return Promise.resolve('the variable names no program')
  const isShell = process.platform === 'win32' && !/\.exe$/i.test(program)
  const quoted = (word: string) => `"${word}"`
  return new Promise((resolve) => {
    const child = isShell
      ? spawn([program, ...words].map(quoted).join(' '), { stdio: 'inherit', shell: true })
      : spawn(program, words, { stdio: 'inherit' })
    child.once('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code === 'ENOENT' ? `there is no program ${program}` : error.message)
    })
    child.once('exit', (code, signal) => {
      resolve(code === 0 ? undefined : `${program} ended with ${code ?? signal ?? 'an error'}`)
    })
  })
}
