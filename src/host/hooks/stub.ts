// What is written for Git to run: POSIX shell, without anything beyond sh itself until Node is found.
import { type HookName, checkingHooks } from './names.ts'
import { mark } from './marked.ts'
import { quote } from './shell.ts'

/** What every hook of a repository calls, relative to the common Git folder. */
export const runnerPath = 'owed/hook'

/** The environment variable that asks the hooks to write their name into a file and do nothing else. */
export const probeVariable = 'OWED_HOOKS_PROBE'

/** How a hook ends that was only asked whether it fires: other than any answer of its own. */
export const probeExit = 77

/** Where the hook that was there before ours stands, beside it. */
export const besideName = (name: HookName): string => `${name}.before-owed`

/** What the hooks need to know; paths absolute but `notes`. */
export interface Recorded {
  readonly node: string
  /** The `owed` program that Node runs. */
  readonly program: string
  /** The notebook seen from the top of the work tree, `./` where it is the top. */
  readonly notes: string
  /** Folders that were made for the hooks, relative to the common Git folder, the outermost first. */
  readonly made: readonly string[]
}

const usualPlaces = [
  '"$(command -v node 2>/dev/null)"',
  '"${VOLTA_HOME:-$HOME/.volta}"/bin/node',
  '"${FNM_DIR:-$HOME/.local/share/fnm}"/aliases/default/bin/node',
  '"$HOME"/.fnm/aliases/default/bin/node',
  '"${ASDF_DATA_DIR:-$HOME/.asdf}"/installs/nodejs/*/bin/node',
  '"$HOME"/.local/share/mise/installs/node/*/bin/node',
  '"${NVM_DIR:-$HOME/.nvm}"/versions/node/*/bin/node',
  '/opt/homebrew/bin/node',
  '/usr/local/bin/node',
  '/home/linuxbrew/.linuxbrew/bin/node',
  '/opt/local/bin/node',
  '/usr/bin/node',
  '"${PROGRAMFILES:-/c/Program Files}"/nodejs/node.exe',
]

const isBlocking = checkingHooks.map((name) => `"$hook" = ${name}`).join(' ] || [ ')

/** The script that all hooks call: finds Node, runs Owed; where either is gone a commit goes through, and is told so. */
export const runnerText = ({ node, program, notes, made }: Recorded): string => `\
# What Git's hooks call for Owed. \`owed hooks install\` writes this file, \`owed hooks uninstall\` removes it.
# made: ${made.map(encodeURIComponent).join(' ')}
[ "\${OWED_HOOKS-}" != 0 ] || exit 0
hook=$1
shift
if [ -n "\${${probeVariable}-}" ]; then
  printf '%s\\n' "$hook" >>"$${probeVariable}"
  exit ${probeExit}
fi
node=${quote(node)}
owed=${quote(program)}
notes=${quote(notes)}
unchecked() {
  if [ ${isBlocking} ]; then
    printf 'owed: nothing was checked: %s Mend it with "owed hooks install", or delete the folder "%s" to be without these hooks.\\n' "$1" "\${0%/*}" >&2
  fi
  exit 0
}
[ -f "$owed" ] || unchecked "Owed is no longer at $owed."
if ! [ -x "$node" ]; then
  found=
  for each in ${usualPlaces.join(' \\\n    ')}; do
    if [ -x "$each" ] && "$each" -e 'process.exit(parseInt(process.versions.node) < 22 ? 1 : 0)' 2>/dev/null; then
      found=$each
      break
    fi
  done
  [ -n "$found" ] || unchecked "Node is no longer at $node."
  node=$found
fi
if [ ${isBlocking} ]; then
  exec "$node" "$owed" hooks --notes="$notes" -- run "$hook" "$@"
fi
"$node" "$owed" hooks --notes="$notes" -- run "$hook" "$@" || :
exit 0
`

/** The beginning of a runner that says who wrote it. */
export const isRunner = (text: string): boolean => text.startsWith("# What Git's hooks call for Owed.")

/** The folders that a runner's text says were made for it. */
export const readMade = (text: string): readonly string[] =>
  (/^# made: (.+)$/m.exec(text)?.[1] ?? '')
    .split(' ')
    .filter((word) => word !== '')
    .map(decodeURIComponent)

/** A whole hook in the repository's own folder: what was there before runs first, and its exit code counts. */
export const ownHook = (name: HookName): string =>
  `#!/bin/sh\n${mark([
    '# Commands of your own go above this part; `owed hooks uninstall` takes it out.',
    `theirs=\${0%/*}/${besideName(name)}`,
    `if [ -x "$theirs" ] && [ -z "\${${probeVariable}-}" ]; then "$theirs" "$@" || exit $?; fi`,
    `runner=\${0%/*}/../${runnerPath}`,
    `[ ! -f "$runner" ] || exec sh "$runner" ${name} "$@" </dev/null`,
  ])}`

/** The command that runs a hook from any folder of the repository; in a repository without the runner it does nothing. */
export const hookCommand = (name: HookName, args: string): string =>
  `runner=$(git rev-parse --git-common-dir)/${runnerPath}; [ ! -f "$runner" ] || sh "$runner" ${name}${args === '' ? '' : ` ${args}`} </dev/null`

/** A section of Git's configuration that is a hook; Git itself adds the hook's arguments at the end of the command. */
export const configuredValues = (name: HookName): Readonly<Record<'command' | 'event', string>> => ({
  // An event without a command would be an error of Git's, hence the command first.
  command: hookCommand(name, ''),
  event: name,
})

/** Our part of a shell script that is somebody else's. */
export const hookPart = (name: HookName, isMade: boolean): string =>
  mark(
    [
      '# Checks and reports of Owed, where it is set up; `owed hooks uninstall` takes this part out.',
      `owed_runner=$(git rev-parse --git-common-dir)/${runnerPath} || :`,
      `if [ -f "$owed_runner" ]; then sh "$owed_runner" ${name} "$@" </dev/null || exit $?; fi`,
    ],
    isMade,
  )
