// `npm start`: checks the Node it runs on, in words an old Node can say, and serves the notebook.
import process from 'node:process'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major > 22 || (major === 22 && minor >= 22)) {
  await import('./serve.ts')
} else {
  console.error(
    `Owed needs Node 22.22 or newer; this is ${process.versions.node}.
On Linux and Windows \`npm ci\` brings one along, and \`npm start\` uses it. Elsewhere: https://nodejs.org/`,
  )
  process.exitCode = 3
}
