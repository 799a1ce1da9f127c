// Running `owed draft`.
import {
  type Channel,
  channels,
  channelWords,
  type Diagnostic,
  type Introduction,
  type Notebook,
  type Obligation,
} from '#core'
import { type Draft, draftFor, type Drafted, draftRequest, spokenChannels } from '../../drafts/draft.ts'
import { fitsMailto, mailtoOf } from '../../drafts/mailto.ts'
import { type ExitCode, UserError, exits } from '../../host/failure.ts'
import { copyText, openLink } from '../../host/hand-over.ts'
import { readTemplates } from '../../host/templates.ts'
import type { Snapshot } from '../../host/workspace.ts'
import type { Call } from '../command.ts'
import { diagnosticLines } from '../diagnostic-lines.ts'
import { findEntry } from '../find-entry.ts'
import { pathFromHere, readNotebook } from '../open.ts'
import { wrongCall } from '../parse.ts'
import { wrap } from '../wrap.ts'
import { getObligation } from '../writing/choose.ts'

/** What is to be drafted: something owed, or the asking for an introduction. */
type Wanted = { readonly obligation: Obligation } | { readonly request: Introduction }

function readChannel(call: Call): Channel | undefined {
  const word = call.value('by')
  if (word === undefined) return undefined
  const channel = channelWords[word.toLowerCase()]
  if (channel) return channel
  throw wrongCall(`There is no channel ${word}.`, word, channels, `Write one of: ${channels.join(', ')}.`)
}

/** The request that `words` name as `ENTRY/request`; undefined where they name something else. */
function findRequest(notebook: Notebook, words: string): Introduction | undefined {
  const name = /^(.+?)[/ ]request$/.exec(words.trim())?.[1]
  if (name === undefined) return undefined
  const entry = findEntry(notebook, name)
  if (entry.sort === 'introduction' && entry.introduction.kind === 'requested') return entry.introduction
  throw new UserError(`${name} isn’t an introduction you ask for, so there is no request in it.`, exits.call)
}

function findWanted({ notebook, open }: Snapshot, words: string): Wanted {
  const request = findRequest(notebook, words)
  return request ? { request } : { obligation: getObligation(open, words) }
}

const idOf = (wanted: Wanted): string =>
  'request' in wanted ? `${wanted.request.id}/request` : wanted.obligation.id

function makeDraft(call: Call, { notebook, today }: Snapshot, wanted: Wanted): Drafted {
  const options = { channel: readChannel(call), reason: call.value('because') }
  const templates = readTemplates(call.root)
  return 'request' in wanted
    ? draftRequest(notebook, wanted.request, today, templates, options)
    : draftFor(notebook, wanted.obligation, today, templates, options)
}

/** Whether it is to be said rather than written: as the call says, else as the obligation does best. */
function isSpoken(call: Call, wanted: Wanted): boolean {
  const best = 'obligation' in wanted ? wanted.obligation.channels[0] : undefined
  const channel = readChannel(call) ?? best
  return channel !== undefined && spokenChannels.includes(channel)
}

const bodyLines = (body: string, width: number): readonly string[] =>
  body.split('\n').flatMap((line) => (line === '' ? [''] : wrapHanging(line, width)))

/** A line in the width, a point's further lines under its words. */
function wrapHanging(line: string, width: number): readonly string[] {
  if (!line.startsWith('- ')) return wrap(line, width)
  return wrap(line.slice(2), width - 2).map((each, index) => (index === 0 ? `- ${each}` : `  ${each}`))
}

function headLines({ to, cc, bcc, subject }: Draft, { terminal }: Call): readonly string[] {
  const rows = [
    ['To', to.join(', ')],
    ['Cc', cc.join(', ')],
    ['Bcc', bcc.join(', ')],
    ['Subject', subject],
  ] as const
  return rows
    .filter(([, text]) => text !== '')
    .map(([label, text]) => `${terminal.paint('dim', `${label}:`)} ${text}`)
}

/** The draft as it is printed: points first where it is best said, the letter where it isn't only to be said. */
function draftLines(call: Call, draft: Draft, wanted: Wanted): readonly string[] {
  const { paint, width } = call.terminal
  const points = isSpoken(call, wanted) ? draft.spoken : []
  const pointLines = points.flatMap((point) => wrapHanging(`- ${point}`, width))
  if (draft.audience === 'yourself')
    return [paint('bold', draft.subject), '', ...bodyLines(draft.body, width)]
  const letter = [...headLines(draft, call), '', ...bodyLines(draft.body, width)]
  if (points.length === 0) return letter
  if (call.value('by') !== undefined) return pointLines
  return [paint('bold', 'To say'), ...pointLines, '', paint('bold', 'If it has to be written'), ...letter]
}

/** What a person should add first, said beside the words, so that a pipe gets the words alone. */
function sayMissing({ terminal }: Call, { missing }: Draft): void {
  if (missing.length === 0) return
  const points = missing.flatMap((each) => wrapHanging(`- ${each}`, terminal.width))
  terminal.err('', 'To add before it goes out:', ...points)
}

async function open(draft: Draft): Promise<string> {
  if (draft.audience === 'yourself')
    throw new UserError('This one is for yourself: there is nobody to send it to.', exits.call)
  const refusal = await openLink(mailtoOf(draft))
  if (refusal !== undefined)
    throw new UserError(
      `The mail program can’t be opened (${refusal}). --copy puts the text on the clipboard instead.`,
      exits.environment,
    )
  const cut = fitsMailto(draft)
    ? ''
    : ' It is longer than a link may be, so it ends with “[…]”: --copy has all of it.'
  return `Handed to the mail program.${cut}`
}

async function copy(text: string): Promise<string> {
  const refusal = await copyText(text)
  if (refusal !== undefined)
    throw new UserError(
      `The text can’t be copied (${refusal}). Without --copy it is printed.`,
      exits.environment,
    )
  return 'On the clipboard.'
}

/** Says what is wrong with a template of one's own, where it is. */
function sayFailed(call: Call, failed: Diagnostic, { notebook }: Snapshot): ExitCode {
  const { terminal } = call
  if (call.on('json')) terminal.out(JSON.stringify({ failed }, null, 2))
  else terminal.err(...diagnosticLines(failed, pathFromHere(call, failed.file), notebook, terminal))
  return exits.findings
}

/** Prints the draft, or hands it to where the call says. */
async function deliver(call: Call, draft: Draft, wanted: Wanted): Promise<void> {
  const { terminal } = call
  const isSaid = isSpoken(call, wanted) && call.value('by') !== undefined
  const words = isSaid ? draft.spoken.map((point) => `- ${point}`).join('\n') : draft.body
  if (call.on('open')) terminal.out(await open(draft))
  if (call.on('copy')) terminal.out(await copy(words))
  if (!call.on('open') && !call.on('copy')) terminal.out(...draftLines(call, draft, wanted))
  sayMissing(call, draft)
}

/** Runs the command; its record says what it takes. */
export async function run(call: Call): Promise<ExitCode> {
  const snapshot = await readNotebook(call)
  const wanted = findWanted(snapshot, call.words.join(' '))
  const draft = makeDraft(call, snapshot, wanted)
  if ('failed' in draft) return sayFailed(call, draft.failed, snapshot)
  if (call.on('json')) {
    const mailto = draft.audience === 'them' ? mailtoOf(draft) : null
    call.terminal.out(JSON.stringify({ today: snapshot.today, id: idOf(wanted), ...draft, mailto }, null, 2))
  } else await deliver(call, draft, wanted)
  return exits.clean
}
