// Bundles the command line into `.build/`, so that `owed` starts fast; runs in `prepare`, on Node 20 too, hence in plain JavaScript.
import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))

// The cache must be on before the code it is for is compiled: hence a file of its own.
const entry = `#!/usr/bin/env node
// The installed \`owed\`: the bundle beside it with Node's compile cache on; an older Node hands over to the one that came with npm.
import { existsSync } from 'node:fs'
import module from 'node:module'
import { fileURLToPath } from 'node:url'

const bundle = new URL('./owed/owed.mjs', import.meta.url)
const own = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url))
if (Number(process.versions.node.split('.')[0]) >= 22) {
  const { quickAnswer } = process.argv.includes('--short') ? await import('./owed/quick.mjs') : {}
  const line = quickAnswer?.(process.argv.slice(2), process.env, process.cwd())
  if (line === undefined) {
    module.enableCompileCache()
    await import(bundle)
  } else if (line !== '') console.log(line)
} else if (existsSync(own)) {
  const { spawnSync } = await import('node:child_process')
  const args = [fileURLToPath(import.meta.url), ...process.argv.slice(2)]
  process.exitCode = spawnSync(own, args, { stdio: 'inherit' }).status ?? 70
} else {
  console.error(\`owed: this is Node \${process.versions.node}; Owed needs 22.22 or newer.\`)
  process.exitCode = 3
}
`

// CommonJS dependencies ask for Node's own modules with require.
const banner = `import { createRequire as createRequireOfBundle } from 'node:module'
const require = createRequireOfBundle(import.meta.url)`

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

const options = {
  define: { OWED_READING: JSON.stringify(nameReading()) },
  absWorkingDir: at('.'),
  entryPoints: { owed: 'scripts/owed.ts', quick: 'src/cli/quick.ts' },
  outdir: '.build/owed.new',
  bundle: true,
  splitting: false,
  format: 'esm',
  platform: 'node',
  target: 'node22.22',
  minify: true,
  legalComments: 'linked',
  outExtension: { '.js': '.mjs' },
  banner: { js: banner },
  plugins: [withoutForeignYaml, withoutSideEffects, pastTheDoor],
  // gray-matter holds an eval for a language that our guard never lets through
  logOverride: { 'direct-eval': 'silent' },
  logLevel: 'warning',
}

mkdirSync(at('.build'), { recursive: true })
rmSync(at('.build/owed.new'), { recursive: true, force: true })
await build(options)
rmSync(at('.build/owed'), { recursive: true, force: true })
renameSync(at('.build/owed.new'), at('.build/owed'))
writeFileSync(at('.build/owed.mjs'), entry)
chmodSync(at('.build/owed.mjs'), 0o755)
