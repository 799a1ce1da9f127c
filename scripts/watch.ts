// `npm run watch`: what is wrong and owed, and again at each save.
import { run } from '../src/cli/owed.ts'

await run(['watch', ...process.argv.slice(2)])
