// Addresses: whatever a note is called, its page has an address that nothing on the way can misread.
import { expect, test } from 'vitest'
import { addressPart, pathTo } from '../../src/site/address.ts'
import { awkwardIds } from './awkward.ts'

test.each([
  ['2026-11-02-ana-to-raj', '2026-11-02-ana-to-raj'],
  ['a&b', 'a~26b'],
  ['50% off', '50~25~20off'],
  ['C++ meetup', 'c~2b~2b~20meetup'],
  ['a#b?c', 'a~23b~3fc'],
  ['名前', '名前'],
  ['José', 'josé'],
  ['Jose\u0301', 'josé'],
  ['line\nbreak', 'line~0abreak'],
  ['.x', '~2ex'],
  ['..', '~2e~2e'],
  ['x.', 'x~2e'],
  ['v1.2', 'v1.2'],
  ['a~b', 'a~7eb'],
  [':\u0301', '~3a~cc~81'],
  ['🦊', '~f0~9f~a6~8a'],
  ['CON', '~63on'],
  ['com1.txt', '~63om1.txt'],
  ['index.html', '~69ndex.html'],
  ['console', 'console'],
  ['', '~'],
])('%j is %s', (id, part) => {
  expect(addressPart(id)).toBe(part)
})

test('no two ids share a part, and all parts fit a folder’s name', () => {
  const parts = awkwardIds.map(addressPart)
  expect(new Set(parts).size).toBe(parts.length)
  for (const part of parts) {
    expect(Buffer.byteLength(part)).toBeLessThanOrEqual(180)
    expect(part).toMatch(/^[\p{L}\p{M}\p{N}~_.-]+$/u)
    expect(part).toBe(part.normalize('NFC').toLowerCase())
  }
  expect(addressPart('a'.repeat(300))).not.toBe(addressPart('a'.repeat(301)))
})

test('a part survives decoding, once or twice', () => {
  for (const id of awkwardIds) {
    const path = pathTo('/contacts/', id)
    expect(path).toMatch(/^\/contacts\/[a-z0-9~_.%A-F-]+\/$/)
    expect(decodeURIComponent(path)).toBe(`/contacts/${addressPart(id)}/`)
    expect(decodeURIComponent(decodeURI(path))).toBe(`/contacts/${addressPart(id)}/`)
  }
})
