// The command line from source: `npm run owed -- list`. The installed `owed` is the same in one bundle.
import { run } from '../src/cli/owed.ts'

await run(process.argv.slice(2))
