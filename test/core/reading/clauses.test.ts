// FORMAT.md's grammar of an event: clauses in any order, colons, tags, times, links, both orders of a file.
import { describe, expect, it } from 'vitest'
import { getStory, readLine, withTimeline, wrongIn } from './one-line.ts'

const [ana, raj, lena] = ['ana-silva', 'raj-patel', 'lena-weiss']
const plain = { day: '2026-11-02', verb: 'reached-out', persons: [raj], channel: null, until: null, tags: [] }

const lines: Readonly<Record<string, Partial<Record<keyof typeof plain, unknown>>>> = {
  // people
  'wrote Ana': { persons: [ana] },
  'wrote Ana Silva': { persons: [ana] },
  'wrote ana-silva': { persons: [ana] },
  'wrote Annie': { persons: [ana] },
  'wrote to Ana': { persons: [ana] },
  'wrote with Ana and Raj': { persons: [ana, raj] },
  'wrote Ana, Raj and Lena Weiss': { persons: [ana, raj, lena] },
  'wrote to Ana, Raj, and Lena Weiss': { persons: [ana, raj, lena] },
  'wrote [[ana-silva]]': { persons: [ana] },
  'wrote [[contacts/ana-silva]]': { persons: [ana] },
  'wrote [[ana-silva|Ana]]': { persons: [ana] },
  'wrote [[ana-silva#Timeline]]': { persons: [ana] },
  'wrote [[Ana Silva]]': { persons: [ana] },
  'wrote [Ana](contacts/ana-silva.md)': { persons: [ana] },
  'wrote [Ana](../contacts/ana-silva.md)': { persons: [ana] },
  'wrote @ana-silva': { persons: [ana] },
  'wrote to @ana-silva and @raj-patel': { persons: [ana, raj] },
  'wrote a long letter about [[ana-silva]]': { persons: [ana] },
  'wrote **Ana**': { persons: [ana] },
  'wrote *to* **[[ana-silva]]** _by_ email': { persons: [ana], channel: 'email' },
  'wrote to him about Ana': { persons: [raj] },
  'wrote to me': { persons: [raj] },
  'wrote to [[me]]': { persons: [raj] },
  'wrote: about Ana': { persons: [raj] },
  'wrote: about [[ana-silva]]': { persons: [raj] },
  'wrote: ask @ana-silva': { persons: [raj] },
  'wrote ![[ana-silva]]': { persons: [raj] },
  'wrote `[[ana-silva]]`': { persons: [raj] },
  'wrote to ana@example.org': { persons: [raj] },
  // channels
  'wrote by email': { channel: 'email' },
  'wrote by e-mail': { channel: 'email' },
  'wrote by mail': { channel: 'email' },
  'wrote by call': { channel: 'phone' },
  'wrote by phone': { channel: 'phone' },
  'wrote by video': { channel: 'video' },
  'wrote by message': { channel: 'message' },
  'wrote by letter': { channel: 'letter' },
  'wrote by LinkedIn': { channel: 'linkedin' },
  'wrote by in-person': { channel: 'in-person' },
  'wrote in person': { channel: 'in-person' },
  'wrote by event': { channel: 'event' },
  'wrote by pigeon': { channel: null },
  'wrote: by email': { channel: null },
  'emailed by phone': { channel: 'phone' },
  // dates
  'wrote until 2026-12-01': { until: '2026-12-01' },
  'wrote for 2026-12-01': { until: '2026-12-01' },
  'wrote on 2026-12-01': { until: '2026-12-01' },
  'wrote again, perhaps for 2026-12-01': { until: '2026-12-01' },
  'wrote: until 2026-12-01': { until: null },
  'scheduled for 2026-12-01': { verb: 'scheduled', until: '2026-12-01' },
  'scheduled a call for 2026-12-01 at 10:30': { verb: 'scheduled', until: '2026-12-01' },
  'not now until 2026-12-01': { verb: 'not-now', until: '2026-12-01' },
  'snoozed Raj until 2026-12-01': { verb: 'snoozed', until: '2026-12-01' },
  // tags
  'met #dud': { verb: 'met', tags: ['dud'] },
  'met #not-a-fit: too far': { verb: 'met', tags: ['not-a-fit'] },
  'met: too far #not-a-fit': { verb: 'met', tags: ['not-a-fit'] },
  'met #Went-Well: and #more': { verb: 'met', tags: ['went-well', 'more'] },
  'met: number #1': { verb: 'met', tags: [] },
  'met: see a#b': { verb: 'met', tags: [] },
  // in any order
  'met Raj by video on 2026-11-02 #dud': {
    verb: 'met',
    channel: 'video',
    until: '2026-11-02',
    tags: ['dud'],
  },
  'met #dud on 2026-11-02 by video with Raj': {
    verb: 'met',
    channel: 'video',
    until: '2026-11-02',
    tags: ['dud'],
  },
  'met by video #dud with Ana on 2026-11-02': {
    verb: 'met',
    persons: [ana],
    channel: 'video',
    until: '2026-11-02',
    tags: ['dud'],
  },
  // colons
  'met at 10:30 with Ana': { verb: 'met', persons: [ana] },
  'met https://example.org/a with Ana': { verb: 'met', persons: [ana] },
  'met Ana: at 10:30': { verb: 'met', persons: [ana] },
}

describe('a line', () => {
  it.each(Object.entries(lines))('%s', (line, wanted) => {
    expect(readLine('received', `2026-11-02 ${line}`)).toEqual({ ...plain, ...wanted })
  })
})

describe('a date', () => {
  it.each([
    '2026-11-02',
    '2026-11-02T10:00',
    '2026-11-02 10:00',
    '2026-11-02 10:00:30',
    '2026-11-02 at 10:00',
    '**2026-11-02**',
    '2026-11-02:',
    '2026-11-02 –',
    '2026-11-02 -',
    '2026-11-02T10:00Z',
  ])('may be written %s', (date) => {
    expect(readLine('received', `${date} wrote Ana`)).toMatchObject({
      day: '2026-11-02',
      verb: 'reached-out',
      persons: [ana],
    })
  })
  it.each([
    '2026-02-30',
    '2026-13-01',
    '2026-11',
    '2026-1-2',
    '2026/11/02',
    '02.11.2026',
    '20261102',
    '11/02/2026',
  ])('may not be written %s', (date) => {
    expect(wrongIn(withTimeline('received', `- ${date} wrote Ana`))).toEqual(['date-invalid'])
  })
  it.each(['yesterday wrote', 'wrote Ana on 2026-11-02', '[[2026-11-02]] wrote', '`x`'])(
    'may not be missing: %s',
    (line) => {
      expect(wrongIn(withTimeline('received', `- ${line}`))).toEqual(['event-undated'])
    },
  )
  it('inside a clause must exist', () => {
    expect(wrongIn(withTimeline('received', '- 2026-11-02 scheduled for 2026-02-30'))).toEqual([
      'date-invalid',
    ])
    expect(readLine('received', '2026-11-02 scheduled for 2026-02-30')).toBeUndefined()
  })
})

const verbsIn = (timeline: string, heading?: string): readonly string[] =>
  getStory(withTimeline('received', timeline, heading)).events.map(({ verb }) => verb)

describe('a timeline', () => {
  it('may be oldest first or newest first', () => {
    const rising = ['2026-11-02 wrote', '2026-11-03 replied', '2026-11-03 talked', '2026-11-04 met']
    expect(verbsIn(rising.map((line) => `- ${line}`).join('\n'))).toEqual([
      'reached-out',
      'replied',
      'talked',
      'met',
    ])
    expect(
      verbsIn(
        rising
          .toReversed()
          .map((line) => `- ${line}`)
          .join('\n'),
      ),
    ).toEqual(['reached-out', 'replied', 'talked', 'met'])
  })
  it('is in the order of days where it is in neither', () => {
    expect(verbsIn('- 2026-11-03 met\n- 2026-11-02 wrote\n- 2026-11-03 thanked')).toEqual([
      'reached-out',
      'met',
      'thanked',
    ])
  })
  it.each([
    '# Timeline',
    '## timeline',
    '### TIMELINE',
    '## Log',
    '## History',
    '## **Timeline**',
    '## Timeline ##',
    'Timeline\n---',
  ])('stands under %j', (heading) => {
    expect(verbsIn('- 2026-11-02 wrote', heading)).toEqual(['reached-out'])
  })
  it.each(['## Timelin', '## Time line', '## Timelines', '## My timeline', '## Logs'])(
    'nearly stands under %j',
    (heading) => {
      expect(wrongIn(withTimeline('received', '- 2026-11-02 wrote', heading))).toEqual(['event-outside'])
    },
  )
  it.each(['```\n## Timeline\n```', '> ## Timeline', '## Notes', ''])(
    'does not stand under %j',
    (heading) => {
      expect(verbsIn('- 2026-11-02 wrote', heading)).toEqual([])
    },
  )
  it('goes on below a deeper heading, and ends at one as high', () => {
    expect(verbsIn('- 2026-11-02 wrote\n\n### 2027\n- 2026-11-03 met')).toEqual(['reached-out', 'met'])
    expect(verbsIn('- 2026-11-02 wrote\n\n## Other\n- 2026-11-03 met')).toEqual(['reached-out'])
    expect(verbsIn('- 2026-11-02 wrote\n\n# Other\n- 2026-11-03 met')).toEqual(['reached-out'])
  })
  it.each(['*', '+', '1.', '1)'])('may be a list of %s', (mark) => {
    expect(verbsIn(`${mark} 2026-11-02 wrote\n${mark} 2026-11-03 met`)).toEqual(['reached-out', 'met'])
  })
  it('leaves out what is nested, further paragraphs and tasks', () => {
    expect(
      verbsIn(
        '- 2026-11-02 wrote\n\n  2026-11-03 met\n  - 2026-11-03 met\n- [ ] 2026-11-04 met\n- [x] 2026-11-04 met',
      ),
    ).toEqual(['reached-out'])
  })
})
