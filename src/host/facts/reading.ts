// Which reading of notes this program does: facts that another one kept are none.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

declare const OWED_READING: string | undefined

/** A name that differs wherever notes may be read otherwise: the bundle has it built in, sources are asked. */
export function readingOf(): string {
  if (typeof OWED_READING === 'string') return OWED_READING
  const core = fileURLToPath(new URL('../../core/', import.meta.url))
  // loaded only here: the bundle has no use for it, and a prompt no time
  const hash = process.getBuiltinModule('node:crypto').createHash('sha256')
  for (const path of readdirSync(core, { recursive: true, encoding: 'utf8' }).sort())
    if (path.endsWith('.ts')) hash.update(path).update(readFileSync(core + path))
  return `sources ${hash.digest('hex').slice(0, 16)}`
}
