// Golden transcripts: each file under test/transcripts reads exactly as the commands answer. OWED_RECORD=1 writes them anew.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../host/folder.ts'
import { replayTranscript } from './transcript.ts'

const folder = join(import.meta.dirname, '../transcripts')
const files = readdirSync(folder).filter((name) => name.endsWith('.md'))

test.each(files)('%s', async (name) => {
  const path = join(folder, name)
  const text = readFileSync(path, 'utf8')
  const replayed = await replayTranscript(text, temporaryFolder())
  if (process.env.OWED_RECORD === '1') writeFileSync(path, replayed)
  else expect(replayed).toBe(text)
})
