// The command line from source: `npm run owed -- list`. The installed `owed` is the same in one bundle.
import { runProcess } from '../src/cli/process.ts'

await runProcess(process.argv.slice(2))
