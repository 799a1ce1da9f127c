// Our part goes into any file and out of it again without a trace, and any path survives a shell.
import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeForPart } from '../../../src/host/hooks/file.ts'
import { findMarked, insertMarked } from '../../../src/host/hooks/marked.ts'
import { quote } from '../../../src/host/hooks/shell.ts'
import { hookPart } from '../../../src/host/hooks/stub.ts'

const piece = fc.constantFrom(
  '#!/bin/sh',
  '#!/usr/bin/env bash',
  '\n',
  '\r\n',
  '\n\n',
  '# a comment',
  '. "$(dirname -- "$0")/_/husky.sh"',
  'exit 0',
  '\xff\x00',
  ' ',
)
const script = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''))

test('a script is byte for byte what it was once our part is taken out', () => {
  fc.assert(
    fc.property(script, fc.boolean(), (text, atEnd) => {
      const offset = atEnd ? text.length : placeForPart(text)
      const withPart = insertMarked(text, hookPart('pre-commit', false), offset)
      expect(findMarked(withPart)?.rest).toBe(text)
    }),
  )
})

test('lines that a person adds around our part stay when it goes', () => {
  const withPart = insertMarked('#!/bin/sh\necho mine\n', hookPart('post-commit', false), 10)
  const edited = `${withPart.replace('#!/bin/sh\n', '#!/bin/sh\necho above\n')}echo below\n`
  expect(findMarked(edited)?.rest).toBe('#!/bin/sh\necho above\necho mine\necho below\n')
})

test('a shell reads any quoted text back', () => {
  const texts = fc.sample(
    fc.string({ unit: fc.constantFrom("'", '"', '$', '`', '\\', '\n', ' ', 'a', 'é', '*', '!') }),
    200,
  )
  const words = texts.map(quote).join(' ')
  const { stdout } = spawnSync('sh', ['-c', `printf '%s\\0' ${words}`], { encoding: 'utf8' })
  expect(stdout.split('\0').slice(0, -1)).toEqual(texts)
})
