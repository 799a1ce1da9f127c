// Options that every command takes that writes to notes.
import type { Option } from '../command.ts'

export const dryRun: Option = {
  name: 'dry-run',
  summary: 'print what would be written, as a diff, and write nothing',
}
