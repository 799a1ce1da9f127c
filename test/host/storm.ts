// What happens to a notebook's folder in a day, in seconds: saves as editors write them, renames, checkouts, links, and worse.
import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))

type Save = (path: string, text: string) => void | Promise<void>

/** How programs write a file, after their own sources and traces of them. */
export const saves: Readonly<Record<string, Save>> = {
  'in place, truncated first (VS Code, nano)': (path, text) => {
    writeFileSync(path, text)
  },
  'in place, in two halves': async (path, text) => {
    const file = openSync(path, 'w')
    writeSync(file, text.slice(0, text.length / 2))
    await pause(15)
    writeSync(file, text.slice(text.length / 2))
    closeSync(file)
  },
  'truncated, and written a moment later': async (path, text) => {
    const file = openSync(path, 'w')
    await pause(30)
    writeSync(file, text)
    closeSync(file)
  },
  'a new file renamed over the old (sed -i, git)': (path, text) => {
    writeFileSync(`${path}.tmp`, text)
    renameSync(`${path}.tmp`, path)
  },
  'the old one renamed to a backup (vim, backupcopy=no)': (path, text) => {
    if (existsSync(path)) renameSync(path, `${path}~`)
    writeFileSync(path, text)
    rmSync(`${path}~`, { force: true })
  },
  'a backup copied, then in place (vim, backupcopy=yes)': (path, text) => {
    if (existsSync(path)) copyFileSync(path, `${path}~`)
    writeFileSync(path, text)
    rmSync(`${path}~`, { force: true })
  },
  'safe write (JetBrains)': (path, text) => {
    writeFileSync(`${path}___jb_tmp___`, text)
    if (existsSync(path)) renameSync(path, `${path}___jb_old___`)
    renameSync(`${path}___jb_tmp___`, path)
    rmSync(`${path}___jb_old___`, { force: true })
  },
  'appended to': (path, text) => {
    appendFileSync(path, text)
  },
}

const { PATH, HOME } = process.env
const env = { PATH, HOME, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' }

/** Runs Git in `root`, with nothing of the caller's own repository. */
export const git = (root: string, ...args: readonly string[]): unknown =>
  execFileSync('git', ['-c', 'user.name=Sam', '-c', 'user.email=sam@example.org', ...args], {
    cwd: root,
    env,
    stdio: 'pipe',
  })

const names = [
  'ana',
  'raj',
  'lena',
  'wim',
  'ana-to-raj',
  'ana (conflicted copy 2026-11-22)',
  'raj.sync-conflict-1-A',
]
const folders = ['contacts', 'introductions', 'contacts/old', 'people']

const texts = [
  '---\nname: Ana\n---\n',
  '---\nname: Raj\ncadence: 3m\n---\n## Timeline\n- 2026-11-01 talked to [[ana]]\n',
  '---\nintroducer: ana\nto: raj\ndate: 2026-11-01\n---\n',
  '---\nintroducer: ana\nto: raj\ndate: 2026-11-01\n---\n## Timeline\n- 2026-11-20 reached-uot to raj\n',
  '---\nparties: [ana, wim]\ndate: 2026-11-01\n---\n- [ ] 2026-11-10 send it to [[lena]]\n',
  '---\nname: A\nname: B\n---\n',
  '---\nname: never closed\n',
  '',
  '<<<<<<< HEAD\n---\nname: Ana\n=======\n---\nname: Anna\n>>>>>>> other\n---\n',
]

/** One thing that happens to the notebook at `root`; what can't happen there (no such file) doesn't. */
export type Happening = (root: string) => void | Promise<void>

const quietly =
  (happening: Happening): Happening =>
  async (root) => {
    try {
      await happening(root)
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error
    }
  }

const note = fc
  .tuple(fc.constantFrom(...folders), fc.constantFrom(...names))
  .map(([folder, name]) => `${folder}/${name}.md`)
const folder = fc.constantFrom(...folders)
const text = fc.constantFrom(...texts)

const save = fc
  .tuple(note, text, fc.constantFrom(...Object.values(saves)))
  .map(([path, content, way]): Happening => async (root) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    await way(join(root, path), content)
  })

const rename = (what: fc.Arbitrary<string>) =>
  fc.tuple(what, what).map(
    ([from, to]): Happening =>
      (root) =>
        renameSync(join(root, from), join(root, to)),
  )

const remove = (what: fc.Arbitrary<string>) =>
  what.map(
    (path): Happening =>
      (root) =>
        rmSync(join(root, path), { recursive: true }),
  )

const link = fc
  .tuple(
    fc.constantFrom('contacts/loop', 'contacts/a.md', 'contacts/b.md', 'loop'),
    fc.constantFrom('..', '.', 'a.md', 'b.md', 'ana.md', 'nowhere'),
  )
  .map(
    ([path, target]): Happening =>
      (root) =>
        symlinkSync(target, join(root, path)),
  )

const checkout = fc.constantFrom('main', 'other').map((branch): Happening => (root) => {
  if (existsSync(join(root, '.git'))) git(root, 'checkout', '-qf', branch)
})

const moveRoot = fc.constantFrom(0, 20, 300).map((milliseconds): Happening => async (root) => {
  renameSync(root, `${root}-away`)
  await pause(milliseconds)
  renameSync(`${root}-away`, root)
})

const replaceRoot = fc
  .tuple(text, fc.constantFrom(0, 20))
  .map(([content, milliseconds]): Happening => async (root) => {
    rmSync(root, { recursive: true })
    await pause(milliseconds)
    mkdirSync(join(root, 'contacts'), { recursive: true })
    writeFileSync(join(root, 'contacts/ana.md'), content)
  })

const folderNamedAsNote = note.map((path): Happening => (root) => {
  mkdirSync(join(root, path), { recursive: true })
})

const happening = fc.oneof(
  { weight: 20, arbitrary: save },
  { weight: 5, arbitrary: rename(note) },
  { weight: 5, arbitrary: remove(note) },
  { weight: 2, arbitrary: rename(folder) },
  { weight: 2, arbitrary: remove(folder) },
  { weight: 2, arbitrary: link },
  { weight: 2, arbitrary: checkout },
  { weight: 1, arbitrary: moveRoot },
  { weight: 1, arbitrary: replaceRoot },
  { weight: 1, arbitrary: folderNamedAsNote },
)

/** A storm: many things that happen, some at once, some with a moment between them. */
export const storm: fc.Arbitrary<readonly Happening[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: happening.map(quietly) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(1, 10, 60, 250).map(
        (time): Happening =>
          () =>
            pause(time),
      ),
    },
  ),
  { minLength: 60, maxLength: 90 },
)
