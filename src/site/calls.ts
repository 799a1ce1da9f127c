// The two calls of the site, `npm start` and `npm run build`: what each takes, and reading it.
import { helpFor, readOptions, wrongUse, type Callable } from './options.ts'

const defaultPort = 4321

const notes = {
  name: 'notes',
  value: 'DIR',
  meaning: 'the notebook to read; else $OWED_NOTES, else the sample in ./notes',
} as const

const incognito = {
  name: 'incognito',
  meaning: 'begins with names and texts hidden, to share the screen; i shows them',
} as const

const start: Callable = {
  name: 'npm start',
  options: [
    notes,
    {
      name: 'port',
      value: 'N',
      meaning: `where to serve it on this machine; ${defaultPort} unless told, 0 takes any free one`,
    },
    incognito,
  ],
}

const build: Callable = { name: 'npm run build', options: [notes, incognito] }

/** Only what to print. */
export interface Help {
  readonly help: string
}

/** The words after `npm start --`; `folder` is the notebook where they name none. Refuses wrong ones (UserError, 2). */
export function readStart(
  args: readonly string[],
  folder: string,
): Help | { readonly notes: string; readonly port: number; readonly incognito: boolean } {
  const values = readOptions(start, args)
  if (values === 'help') return { help: helpFor(start) }
  return {
    notes: values.get('notes') ?? folder,
    port: portOf(values.get('port')),
    incognito: values.has('incognito'),
  }
}

/** The words after `npm run build --`; `folder` is the notebook where they name none. Refuses wrong ones (UserError, 2). */
export function readBuild(
  args: readonly string[],
  folder: string,
): Help | { readonly notes: string; readonly incognito: boolean } {
  const values = readOptions(build, args)
  return values === 'help'
    ? { help: helpFor(build) }
    : { notes: values.get('notes') ?? folder, incognito: values.has('incognito') }
}

function portOf(written: string | undefined): number {
  if (written === undefined) return defaultPort
  const port = Number(written)
  if (!/^\d+$/.test(written) || port > 65_535) {
    throw wrongUse(start, `${written} is no port: it is a number from 0 to 65535.`)
  }
  return port
}
