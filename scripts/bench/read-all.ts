// The yardstick: reads every note of a folder in one process, and does nothing with it.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.argv[2] ?? 'notes'
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.md'),
)
const bytes = files.reduce((sum, name) => sum + readFileSync(join(folder, name)).length, 0)
console.log(`${files.length} notes, ${bytes} bytes`)
