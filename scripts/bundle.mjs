// Bundles the command line into `.build/`, so that `owed` starts fast; runs in `prepare`, on Node 20 too, hence in plain JavaScript.
import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))

// gray-matter brings js-yaml and esprima for engines that ours replace: left out, they cost no start-up.
const withoutForeignYaml = {
  name: 'without-foreign-yaml',
  setup(bundler) {
    bundler.onResolve({ filter: /^js-yaml$/ }, () => ({ path: 'js-yaml', namespace: 'left-out' }))
    bundler.onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({
      contents: `exports.safeLoad = exports.safeDump = () => { throw new Error('left out of the bundle') }`,
    }))
  },
}

// None of our modules does anything by being imported: what a command doesn't use of a door, it doesn't load.
const withoutSideEffects = {
  name: 'without-side-effects',
  setup(bundler) {
    bundler.onResolve({ filter: /^[.#/]/ }, async (args) => {
      if (args.pluginData === 'resolved' || args.importer.includes('node_modules')) return undefined
      const { path, errors } = await bundler.resolve(args.path, {
        kind: args.kind,
        resolveDir: args.resolveDir,
        importer: args.importer,
        pluginData: 'resolved',
      })
      return errors.length > 0 ? { errors } : { path, sideEffects: args.kind === 'entry-point' }
    })
  },
}

/** What core's door hands out: each name with the module it is from and its name there. */
function readDoor() {
  const door = readFileSync(at('src/core/index.ts'), 'utf8')
  const found = new Map()
  for (const [, names, path] of door.matchAll(/export (?:type )?\{([^}]*)\} from '\.\/([^']*)'/g))
    for (const name of names.split(',').map((each) => each.trim().replace(/^type /, ''))) {
      const [own, as = own] = name.split(' as ')
      found.set(as, [own, at(`src/core/${path}`)])
    }
  return found
}

// A door keeps everything behind it in one piece: whoever comes through it is led straight to the module instead, so that
// a command loads only what it uses.
const pastTheDoor = {
  name: 'past-the-door',
  setup(bundler) {
    const door = readDoor()
    const direct = (_, names) =>
      names
        .split(',')
        .map((each) => each.trim())
        .filter((each) => each !== '' && !each.startsWith('type '))
        .map((each) => {
          const [name, as = name] = each.split(' as ')
          const [own, path] = door.get(name)
          return `import { ${own} as ${as} } from ${JSON.stringify(path)}`
        })
        .join(';')
    bundler.onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8').replace(/^import \{([^}]*)\} from '#core'/gm, direct),
    }))
  },
}

/** A name for how notes are read: another one where any of our modules or a package differs. */
function nameReading() {
  const hash = createHash('sha256').update(readFileSync(at('package.json')))
  for (const path of readdirSync(at('src'), { recursive: true }).sort())
    if (path.endsWith('.ts')) hash.update(readFileSync(at(`src/${path}`)))
  return hash.digest('hex').slice(0, 32)
}

const define = { OWED_READING: JSON.stringify(nameReading()), 'import.meta.url': 'owedFileUrl' }

const options = {
  absWorkingDir: at('.'),
  outdir: '.build/owed.new',
  bundle: true,
  splitting: false,
  format: 'cjs',
  platform: 'node',
  minify: true,
  legalComments: 'linked',
  plugins: [withoutForeignYaml, withoutSideEffects, pastTheDoor],
  // gray-matter holds an eval for a language that our guard never lets through
  logOverride: { 'direct-eval': 'silent' },
  logLevel: 'warning',
}

mkdirSync(at('.build'), { recursive: true })
rmSync(at('.build/owed.new'), { recursive: true, force: true })
await build({
  ...options,
  entryPoints: { owed: 'src/cli/owed.ts', hook: 'src/cli/hook.ts' },
  target: 'node22.22',
  define,
  banner: { js: `const owedFileUrl = require('node:url').pathToFileURL(__filename).href` },
})
// an older Node must be able to read this one, to hand over to a newer one
await build({
  ...options,
  entryPoints: { installed: 'src/cli/installed.ts' },
  target: 'node20',
  define,
  banner: { js: '#!/usr/bin/env node' },
})
rmSync(at('.build/owed'), { recursive: true, force: true })
renameSync(at('.build/owed.new'), at('.build/owed'))
renameSync(at('.build/owed/installed.js'), at('.build/owed.cjs'))
rmSync(at('.build/owed.mjs'), { force: true })
chmodSync(at('.build/owed.cjs'), 0o755)
