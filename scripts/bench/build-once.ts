// One static build, as a process of its own to be measured: NOTES OUT, both absolute.
import { buildStatic } from '../../src/site/static-build.ts'
import { root } from '../steps.ts'
import { benchDay } from './notebook.ts'

const [notes = '', out = ''] = process.argv.slice(2)
await buildStatic(root, notes, out, { today: benchDay })
