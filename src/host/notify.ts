// Desktop notifications by whichever program of the system stands on the PATH.
import { execFile } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'

/** Shows a notification; rejects, with the reason as its message, where that failed. */
export type Notifier = (title: string, text: string) => Promise<void>

const patience = 10_000
const longest = 400

// Each program gets the text as data: as an argument, or encoded where an argument would be read as code.
const programs: Readonly<Record<string, (title: string, text: string) => readonly string[]>> = {
  'notify-send': (title, text) => ['--app-name=Owed', '--', title, markupOf(text)],
  osascript: (title, text) => [
    ...[
      'on run words',
      'display notification (item 2 of words) with title (item 1 of words)',
      'end run',
    ].flatMap((line) => ['-e', line]),
    title,
    text,
  ],
  'powershell.exe': (title, text) => [
    '-NoProfile',
    '-NonInteractive',
    '-EncodedCommand',
    inUtf16(toastScript(title, text)),
  ],
}

/** The programs that are looked for, in this order. */
export const notifierNames: readonly string[] = Object.keys(programs)

// The body is markup to most desktops, and notify-send reads backslashes as escapes.
const markupOf = (text: string): string =>
  text.replace(/[&<>\\]/g, (found) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[found] ?? '\\\\')

const inUtf16 = (text: string): string => Buffer.from(text, 'utf16le').toString('base64')

const decoded = (text: string): string =>
  `[Text.Encoding]::Unicode.GetString([Convert]::FromBase64String('${inUtf16(text)}'))`

// Windows shows a toast only for a program it knows: PowerShell itself.
const toastScript = (title: string, text: string): string =>
  `$ErrorActionPreference = 'Stop'
$manager = [Windows.UI.Notifications.ToastNotificationManager, Windows.UI.Notifications, ContentType = WindowsRuntime]
$xml = $manager::GetTemplateContent([Windows.UI.Notifications.ToastTemplateType]::ToastText02)
$texts = $xml.GetElementsByTagName('text')
[void]$texts.Item(0).AppendChild($xml.CreateTextNode(${decoded(title)}))
[void]$texts.Item(1).AppendChild($xml.CreateTextNode(${decoded(text)}))
$toast = [Windows.UI.Notifications.ToastNotification, Windows.UI.Notifications, ContentType = WindowsRuntime]::new($xml)
$manager::CreateToastNotifier('{1AC14E77-02E7-4E5D-B744-2EB1AE5198B7}\\WindowsPowerShell\\v1.0\\powershell.exe').Show($toast)
`

const isProgram = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}

// A note may hold anything; a notification is a few plain lines.
const tame = (text: string): string =>
  text
    .replace(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .slice(0, longest)
    .toWellFormed()

function reasonOf(error: Error & { readonly killed?: boolean }, stderr: string): string {
  const [said = ''] = stderr.trim().split('\n')
  if (said !== '') return said
  return error.killed === true ? 'it took too long' : error.message
}

const show = (file: string, args: readonly string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = execFile(file, args, { timeout: patience, windowsHide: true }, (error, _, stderr) => {
      if (!error) resolve()
      else reject(new Error(reasonOf(error, stderr)))
    })
    child.unref()
  })

/**
 * The first of the programs that stands in a folder of `path` (as the PATH variable is written; relative folders
 * don't count); undefined where none does.
 */
export function findNotifier(path: string = process.env.PATH ?? ''): Notifier | undefined {
  const folders = path.split(delimiter).filter(isAbsolute)
  for (const [name, argumentsFor] of Object.entries(programs)) {
    const file = folders.map((folder) => join(folder, name)).find(isProgram)
    if (file !== undefined) return (title, text) => show(file, argumentsFor(tame(title), tame(text)))
  }
  return undefined
}
