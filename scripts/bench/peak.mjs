// Loaded before a measured program (`--import`): writes its peak memory, in KiB, to the file that OWED_PEAK names.
import { writeFileSync } from 'node:fs'

process.on('exit', () => {
  if (process.env.OWED_PEAK) writeFileSync(process.env.OWED_PEAK, String(process.resourceUsage().maxRSS))
})
