// `npm run watch`: what is wrong and owed, and again at each save.
import { runProcess } from '../src/cli/process.ts'

await runProcess(['watch', ...process.argv.slice(2)])
