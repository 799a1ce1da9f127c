// `npm run generate`: writes what is made from records (the README's tables, the JSON Schemas) to where people read it.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generated } from './generated.ts'
import { root } from './steps.ts'

for (const { file, make } of generated) {
  const path = join(root, file)
  const before = readFileSync(path, 'utf8')
  const after = make(before)
  if (after !== before) writeFileSync(path, after)
  console.log(`${after === before ? 'unchanged' : 'written'}  ${file}`)
}
