// A transcript: a Markdown file with the notes it starts from, and `$ owed …` with what it prints and its exit code.
import { writeFiles } from '../host/folder.ts'
import { runOwed } from './run.ts'

/** Splits a line as a shell does, with plain words, 'single' and "double" quotes. */
const shellWords = (line: string): readonly string[] =>
  Array.from(line.matchAll(/(?:[^\s'"]|'[^']*'|"[^"]*")+/g), ([word]) =>
    word.replace(/'([^']*)'|"([^"]*)"/g, '$1$2'),
  )

/** The output of `$ [NAME=value…] owed …`, its exit code below where it isn't 0. */
async function answer(line: string, cwd: string): Promise<string> {
  const words = shellWords(line)
  const at = words.indexOf('owed')
  if (at < 0) throw new Error(`a transcript runs owed alone: ${line}`)
  const env = Object.fromEntries(
    words.slice(0, at).map((word) => [word.replace(/=.*/, ''), word.replace(/^[^=]*=/, '')] as const),
  )
  const { both, code } = await runOwed(words.slice(at + 1), { cwd, env })
  return both.trimEnd() + (code === 0 ? '' : `${both === '' ? '' : '\n'}[exit ${code}]`)
}

async function replay(block: string, cwd: string): Promise<string> {
  const commands = block.split('\n').filter((line) => line.startsWith('$ '))
  const parts: string[] = []
  for (const command of commands) {
    const output = await answer(command.slice(2), cwd)
    parts.push(output === '' ? command : `${command}\n${output}`)
  }
  return parts.join('\n\n')
}

const fence = /^(`{3,})(\w+)(?: (\S+))?\n([\s\S]*?)^\1$/gm

/** The transcript as it should read: its notes written to `cwd` as they come, its commands run, their output put in place. */
export async function replayTranscript(text: string, cwd: string): Promise<string> {
  let result = ''
  let end = 0
  for (const match of text.matchAll(fence)) {
    const [whole, marks = '', language = '', path, content = ''] = match
    result += text.slice(end, match.index)
    end = match.index + whole.length
    if (path !== undefined) writeFiles(cwd, { [path]: content })
    result += language === 'console' ? `${marks}console\n${await replay(content, cwd)}\n${marks}` : whole
  }
  return result + text.slice(end)
}
