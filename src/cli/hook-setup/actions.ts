// What `owed hooks install`, `uninstall` and `status` do and say.
import { isAbsolute, relative } from 'node:path'
import { refuseMissing } from '../../host/beginning.ts'
import { forgetFacts, keepFacts } from '../../host/facts/keep.ts'
import { type ExitCode, exits } from '../../host/failure.ts'
import { installHooks, openSetup, uninstallHooks } from '../../host/hooks/hooks.ts'
import type { InstallPlan } from '../../host/hooks/plan-install.ts'
import { findProgram } from '../../host/hooks/program.ts'
import { findGone, readRecorded } from '../../host/hooks/recorded.ts'
import type { Setup } from '../../host/hooks/setup.ts'
import { type HookStanding, type HookStatus, readStatus } from '../../host/hooks/status.ts'
import type { Call } from '../command.ts'
import type { Style } from '../terminal.ts'
import { wrap, wrapIndented } from '../wrap.ts'

const setupOf = (call: Call): Promise<Setup> => openSetup(call.root, call.rootAsNamed, process.env, call.cwd)

/** The repository as the person sees it from where they are. */
function repositoryName({ cwd }: Call, { repository: { top } }: Setup): string {
  const here = relative(cwd, top)
  if (here === '') return 'this repository'
  return `the repository ${here.startsWith('..') || isAbsolute(here) ? top : here}`
}

/** What is said once the hooks are in place: which they are, what became of the person’s own, how to do without. */
function installedLines(call: Call, setup: Setup, { names, steps, said }: InstallPlan): readonly string[] {
  const { width } = call.terminal
  const adverb = steps.length > 0 ? 'now' : 'already'
  const isShared = said.length > 0 && (setup.place.kind === 'husky' || setup.place.kind === 'inside')
  return [
    ...wrap(`Git in ${repositoryName(call, setup)} runs Owed ${adverb}: ${names.join(', ')}.`, width),
    ...said.flatMap(([name, sentence]) => wrapIndented(`${name}: ${sentence}`, width, 2)),
    ...(isShared ? wrap('Commit these files; where Owed isn’t set up, its part does nothing.', width) : []),
    ...(steps.length > 0 ? wrap(howToDoWithout, width) : []),
  ]
}

const howToDoWithout =
  'One commit without a check: git commit --no-verify; without a word: OWED_HOOKS=0 git commit.'

/** Puts the hooks in place or up to date, lets each fire, and says what became of the person’s own; 1 where one doesn’t fire. */
export async function install(call: Call): Promise<ExitCode> {
  refuseMissing(call.root, call.rootAsNamed)
  const setup = await setupOf(call)
  const plan = await installHooks(setup, {
    messages: call.on('messages'),
    outside: call.on('outside'),
    files: call.on('files'),
    program: findProgram(),
  })
  await readAhead(call, setup)
  const silent = (await readStatus(await setupOf(call))).filter(({ standing }) => standing === 'silent')
  const { terminal } = call
  if (call.on('json'))
    terminal.out(JSON.stringify({ hooks: plan.names, changed: plan.steps.length > 0, silent }, null, 2))
  else
    terminal.out(
      ...installedLines(call, setup, plan),
      ...silent.flatMap(({ name, why }) => wrap(`But ${name} doesn’t fire: ${why}`, terminal.width)),
    )
  return silent.length === 0 ? exits.clean : exits.findings
}

/** Reads the committed notes once, so that the first commit is checked as fast as the next. */
async function readAhead({ terminal }: Call, { repository }: Setup): Promise<void> {
  const slow = setTimeout(() => {
    terminal.err('Reading the notes once, so that each commit is checked fast…')
  }, 1000)
  try {
    await keepFacts(repository)
  } catch {
    // the first commit then takes longer, and says what is wrong
  } finally {
    clearTimeout(slow)
  }
}

const staysOutside = (call: Call, { place, slots }: Setup): boolean =>
  place.kind === 'outside' &&
  !call.on('outside') &&
  [...slots.values()].some(({ main }) => main.is === 'file' && main.marked !== undefined)

const outsideStays = (folder: string): string =>
  `Its part in ${folder} stays, for other repositories that have Owed; owed hooks uninstall --outside takes it out.`

/** Takes the hooks out. */
export async function uninstall(call: Call): Promise<ExitCode> {
  const setup = await setupOf(call)
  const changed = await uninstallHooks(setup, call.on('outside'))
  forgetFacts(setup.repository)
  const { terminal } = call
  const where = repositoryName(call, setup)
  if (call.on('json')) terminal.out(JSON.stringify({ changed }, null, 2))
  else
    terminal.out(
      changed
        ? `Owed is gone from the hooks in ${where}; what was there before is back.`
        : `Owed isn’t in the hooks in ${where}.`,
      ...(staysOutside(call, setup) ? wrap(outsideStays(setup.place.folder), terminal.width) : []),
    )
  return exits.clean
}

const styles: Readonly<Record<HookStanding, readonly [Style, string]>> = {
  fires: ['green', 'fires'],
  ready: ['yellow', 'in place'],
  silent: ['red', 'doesn’t fire'],
  absent: ['dim', 'not installed'],
}

/** A hook's line; the reason below it where the next hook doesn't have the same. */
function statusLines(call: Call, { name, standing, why }: HookStatus, next?: HookStatus): readonly string[] {
  const { paint, width } = call.terminal
  const [style, word] = styles[standing]
  const label = `  ${name.padEnd(20)}`
  return why === '' || why === next?.why
    ? [label + paint(style, word)]
    : [label + paint(style, word), ...wrapIndented(why, width, label.length)]
}

/** Says of each hook whether it fires; 1 where one doesn’t. */
export async function status(call: Call): Promise<ExitCode> {
  const setup = await setupOf(call)
  const all = await readStatus(setup)
  const recorded = setup.runner === undefined ? undefined : readRecorded(setup.runner)
  const gone = recorded === undefined ? [] : findGone(recorded, setup.repository.top)
  const { terminal } = call
  if (call.on('json'))
    terminal.out(JSON.stringify({ hooks: all, notes: recorded?.notes ?? null, gone }, null, 2))
  else {
    const notes = recorded === undefined ? '' : `, for the notes in ${recorded.notes}`
    terminal.out(
      ...wrap(`Git’s hooks in ${repositoryName(call, setup)}${notes}`, terminal.width),
      ...all.flatMap((each, index) => statusLines(call, each, all[index + 1])),
      ...gone.flatMap((sentence) => wrap(`${sentence} Run owed hooks install.`, terminal.width)),
    )
  }
  const isWell = all.every(({ standing }) => standing === 'fires' || standing === 'ready')
  return isWell && gone.length === 0 ? exits.clean : exits.findings
}
