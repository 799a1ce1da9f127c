// FORMAT.md's forms of a reference in the frontmatter, and who wins.
import { describe, expect, it } from 'vitest'
import { checkNotebook, getDay } from '#core'
import { notebookOf } from '../notebook-of.ts'

const people = {
  'contacts/ana-silva.md': '---\nname: Ana Silva\naliases: [Annie, raj]\n---\n',
  'contacts/raj.md': '---\nname: Raj Patel\naliases: [Lena]\n---\n',
  'contacts/lena-weiss.md': '---\nname: Lena Weiss\n---\n',
  'contacts/weiss.md': '---\nname: Annie Weiss\naliases: [José Pérez]\n---\n',
  'contacts/tom-a.md': '---\nname: Tom Adler\n---\n',
  'contacts/tom-b.md': '---\nname: Tom Bauer\n---\n',
}

function whoIs(value: string) {
  const notebook = notebookOf({
    ...people,
    'introductions/x.md': `---\nintroducer: lena-weiss\nto: ${value}\ndate: 2026-11-01\n---\n`,
  })
  const codes = checkNotebook(notebook, getDay('2026-11-10')).filter(
    ({ file }) => file === 'introductions/x.md',
  )
  return { who: notebook.introductions[0]?.to.map(({ id }) => id), codes: codes.map(({ code }) => code) }
}

describe('a reference', () => {
  it.each([
    ['ana-silva', 'ana-silva'],
    ['Ana-Silva', 'ana-silva'],
    ['"[[ana-silva]]"', 'ana-silva'],
    ['"[[contacts/ana-silva]]"', 'ana-silva'],
    ['"[[ana-silva|Ana]]"', 'ana-silva'],
    ['"[[ana-silva.md]]"', 'ana-silva'],
    ['"[[ana-silva#Notes|A]]"', 'ana-silva'],
    ['"[Ana](contacts/ana-silva.md)"', 'ana-silva'],
    ['"[Ana](<../contacts/ana-silva.md>)"', 'ana-silva'],
    ['Ana Silva', 'ana-silva'],
    ['  ana   silva ', 'ana-silva'],
    ['Ana', 'ana-silva'],
    ['raj', 'raj'], // an id wins over an alias
    ['Lena', 'raj'], // an alias wins over a first name
    ['Annie', 'ana-silva'], // an alias wins over a first name
    ['Lena Weiss', 'lena-weiss'],
    ['"Jose\u0301 Pe\u0301rez"', 'weiss'],
    ['[ana-silva]', 'ana-silva'],
  ])('%s is %s', (value, id) => {
    const { who, codes } = whoIs(value)
    expect(who).toEqual([id])
    expect(codes.filter((code) => code !== 'parties-same')).toEqual([])
  })
  it('in brackets without quotes is the link it was meant to be', () => {
    expect(whoIs('[[ana-silva]]')).toEqual({ who: ['ana-silva'], codes: ['field-quote'] })
    expect(whoIs('[[ana-silva|Ana]]')).toEqual({ who: ['ana-silva'], codes: ['field-quote'] })
  })
  it('that two people have lists them', () => {
    expect(whoIs('Tom')).toEqual({ who: [], codes: ['reference-ambiguous'] })
  })
  it.each(['Ann-Silva', 'Ana Sliva', 'Ana Silvaa', 'Rja', 'lena-weis'])(
    'that is nearly somebody’s is misspelt: %s',
    (value) => {
      expect(whoIs(value)).toEqual({ who: [], codes: ['reference-misspelt'] })
    },
  )
  it('of somebody without a file counts all the same', () => {
    expect(whoIs('Dr. Émile Dubois')).toEqual({ who: ['dr-emile-dubois'], codes: ['contact-missing'] })
    expect(whoIs('"[[Kim Lee|her]]"')).toEqual({ who: ['kim-lee'], codes: ['contact-missing'] })
  })
  it('may be a list', () => {
    expect(whoIs('[ana-silva, Raj Patel, "[[lena-weiss]]"]').who).toEqual(['ana-silva', 'raj', 'lena-weiss'])
    expect(whoIs('\n  - ana-silva\n  - "[[raj]]"').who).toEqual(['ana-silva', 'raj'])
  })
})
