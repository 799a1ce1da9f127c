// A draft as a link for the mail program: RFC 6068.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Draft } from '../../src/drafts/draft.ts'
import { fitsMailto, mailtoOf } from '../../src/drafts/mailto.ts'
import { draftOf, made, received } from './letters.ts'

const draft = draftOf(received('2026-11-02 introduced by email'), '2026-11-03', 'reach-out')

/** What a mail program reads from the link. */
function readLink(link: string) {
  const [head = '', query = ''] = link.replace(/^mailto:/, '').split('?')
  const fields = query.split('&').map((field) => field.split('='))
  expect(fields.every((field) => field.length === 2)).toBe(true)
  const field = (name: string) => decodeURIComponent(fields.find(([key]) => key === name)?.[1] ?? '')
  const [to, cc, bcc] = [decodeURIComponent(head), field('cc'), field('bcc')]
  return { to, cc, bcc, subject: field('subject'), body: field('body') }
}

test('holds all of the message, its lines ended as mail ends them', () => {
  expect(readLink(mailtoOf(draft))).toEqual({
    to: 'raj@example.org',
    cc: '',
    bcc: 'ana@example.org',
    subject: draft.subject,
    body: draft.body.replaceAll('\n', '\r\n'),
  })
  expect(mailtoOf(draft)).toMatch(
    /^mailto:raj@example\.org\?bcc=ana@example\.org&subject=Introduction%20by%20Ana/,
  )
  expect(mailtoOf(draft)).toContain('%0D%0A%0D%0A')
})

test('goes to all whom it introduces, and to nobody where no address is known', () => {
  const introduction = made('2026-11-03 agreed Lena and Raj')
  expect(mailtoOf(draftOf(introduction, '2026-11-04', 'introduce'))).toMatch(
    /^mailto:lena@example\.org,raj@example\.org\?subject=/,
  )
  const unknown = { ...received(), 'contacts/raj.md': '---\nname: Raj Patel\n---\n' }
  expect(mailtoOf(draftOf(unknown, '2026-11-03', 'reach-out'))).toMatch(/^mailto:\?/)
})

test('an address can’t add a field or a line of its own', () => {
  const sly: Draft = {
    ...draft,
    to: ['Raj <raj@example.org?cc=all@example.org&body=x>'],
    bcc: ['a%0D%0Ab@c.org'],
  }
  expect(readLink(mailtoOf(sly)).to).toBe('raj@example.org?cc=all@example.org&body=x')
  expect(mailtoOf(sly).match(/[?]/g)).toHaveLength(1)
  expect(mailtoOf(sly)).toContain('bcc=a%250D%250Ab@c.org')
})

test('a long body is cut at a word and says so', () => {
  const long: Draft = { ...draft, body: `${'A sentence, and “another”. '.repeat(200)}\n\nSam` }
  expect([fitsMailto(draft), fitsMailto(long)]).toEqual([true, false])
  const { body } = readLink(mailtoOf(long))
  expect(body).toMatch(/(?:sentence,|and|another”\.|A)\r\n\r\n\[…\]$/)
  expect(mailtoOf(long).length).toBeLessThanOrEqual(1_900)
})

test('any text comes back as it went in', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const link = mailtoOf({ ...draft, subject: text, body: text })
      expect(link).toMatch(/^[\x21-\x7e]*$/)
      expect(readLink(link).body).toBe(text.toWellFormed().replace(/\r\n|\r|\n/g, '\r\n'))
    }),
  )
})
