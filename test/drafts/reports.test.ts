// Reports: the words for every outcome.
import { expect, test } from 'vitest'
import { draftOf, letterOf, people, received } from './letters.ts'

test('reports: went well', () => {
  expect(
    letterOf(
      draftOf(
        received(
          '2026-11-03 emailed',
          '2026-11-12 met by video #went-well: an hour on platforms, and a second date',
        ),
        '2026-11-14',
        'report',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "Message: report.met
    To: Ana Silva <ana@example.org>
    Subject: How it went with Raj

    Hi Ana,

    You introduced me to Raj on 2 November, so you should know how it went. We met by video on Thursday, and it went well: an hour on platforms, and a second date.

    Thank you. It was worth a great deal to me, and it was your doing.

    I’d be glad to return the favour: I can offer code review and introductions to founders. I’m still looking for a staff engineering role; should somebody come to mind, I’d be glad to hear of it.

    Sam"
  `)
})

test('reports: no tag', () => {
  expect(
    letterOf(draftOf(received('2026-11-03 emailed', '2026-11-12 talked by phone'), '2026-11-14', 'report')),
  ).toMatchInlineSnapshot(`
    "Message: report.met
    To: Ana Silva <ana@example.org>
    Subject: How it went with Raj

    Hi Ana,

    You introduced me to Raj on 2 November, so you should know how it went. We talked by phone on Thursday.

    Thank you for opening the door. It was worth my while, and I valued it.

    I’d be glad to return the favour: I can offer code review and introductions to founders. I’m still looking for a staff engineering role; should somebody come to mind, I’d be glad to hear of it.

    Sam

    Missing
    - what came of it, in a sentence"
  `)
})

test('reports: a clunker', () => {
  expect(
    letterOf(
      draftOf(
        received('2026-11-03 emailed', '2026-11-12 met #clunker: we talked past each other'),
        '2026-11-14',
        'report',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "Message: report.clunker
    To: Ana Silva <ana@example.org>
    Subject: How it went with Raj

    Hi Ana,

    You introduced me to Raj on 2 November, so you should know how it went. We met on Thursday, and it was hard going: we talked past each other. I don’t think that more will come of it, and that is nobody’s fault.

    Thank you for it all the same. I valued that you thought of me, and learned something.

    I’d be glad to return the favour: I can offer code review and introductions to founders. I’m still looking for a staff engineering role; should somebody come to mind, I’d be glad to hear of it.

    Sam"
  `)
})

test('reports: not a fit', () => {
  expect(
    letterOf(
      draftOf(
        received(
          '2026-11-03 emailed',
          '2026-11-12 met by video #not-a-fit: he hires only in Porto; it would suit Lena',
        ),
        '2026-11-14',
        'report',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "Message: report.not-a-fit
    To: Ana Silva <ana@example.org>
    Subject: How it went with Raj

    Hi Ana,

    You introduced me to Raj on 2 November, so you should know how it went. We met by video on Thursday, and it isn’t a fit: he hires only in Porto; it would suit Lena.

    Thank you. It was a good conversation to have had, and I valued it.

    I’d be glad to return the favour: I can offer code review and introductions to founders. I’m still looking for a staff engineering role; should somebody come to mind, I’d be glad to hear of it.

    Sam"
  `)
})

test('reports: not a fit, nothing said', () => {
  expect(
    letterOf(
      draftOf(received('2026-11-03 emailed', '2026-11-12 met by video #not-a-fit'), '2026-11-14', 'report'),
    ),
  ).toMatchInlineSnapshot(`
    "Message: report.not-a-fit
    To: Ana Silva <ana@example.org>
    Subject: How it went with Raj

    Hi Ana,

    You introduced me to Raj on 2 November, so you should know how it went. We met by video on Thursday, and it isn’t a fit, though it could be one for somebody else. I’ll tell you if I think of whom it would suit.

    Thank you. It was a good conversation to have had, and I valued it.

    I’d be glad to return the favour: I can offer code review and introductions to founders. I’m still looking for a staff engineering role; should somebody come to mind, I’d be glad to hear of it.

    Sam

    Missing
    - whom it would suit, if you know somebody"
  `)
})

test('reports: a dud', () => {
  expect(
    letterOf(
      draftOf(received('2026-11-03 emailed', '2026-11-12 met in person #dud'), '2026-11-14', 'report'),
    ),
  ).toMatchInlineSnapshot(`
    "Message: report.dud
    To: Ana Silva <ana@example.org>
    Subject: How it went with Raj

    Hi Ana,

    You introduced me to Raj on 2 November, so you should know how it went. We met in person on Thursday; there is nothing that we can do for each other right now, and we parted as friends.

    Thank you for it all the same. I’m glad to have met, and I valued that you thought of me.

    I’d be glad to return the favour: I can offer code review and introductions to founders. I’m still looking for a staff engineering role; should somebody come to mind, I’d be glad to hear of it.

    Sam"
  `)
})

test('reports: a no-show', () => {
  expect(
    letterOf(
      draftOf(received('2026-11-03 emailed', '2026-11-12 no show: rang twice'), '2026-11-14', 'report'),
    ),
  ).toMatchInlineSnapshot(`
    "Message: report.no-show
    To: Ana Silva <ana@example.org>
    Subject: Raj and I couldn’t connect

    Hi Ana,

    You introduced me to Raj on 2 November, so you should know how it went: I tried, and we couldn’t connect. We were to talk on Thursday, and it didn’t come about. Such things happen; should we find another day, I’ll tell you how it goes.

    Thank you for opening the door. I valued it, whatever comes of it.

    I’d be glad to return the favour: I can offer code review and introductions to founders. I’m still looking for a staff engineering role; should somebody come to mind, I’d be glad to hear of it.

    Sam"
  `)
})

test('reports: no answer', () => {
  expect(
    letterOf(
      draftOf(
        received('2026-11-03 emailed', '2026-11-12 no response: leave him in peace'),
        '2026-11-14',
        'report',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "Message: report.no-response
    To: Ana Silva <ana@example.org>
    Subject: Raj and I couldn’t connect

    Hi Ana,

    You introduced me to Raj on 2 November, so you should know how it went: I tried, and we couldn’t connect. I got in touch on 3 November, and haven’t heard back. That happens, and I’ll leave it there.

    Thank you for opening the door. I valued it, whatever came of it.

    I’d be glad to return the favour: I can offer code review and introductions to founders. I’m still looking for a staff engineering role; should somebody come to mind, I’d be glad to hear of it.

    Sam"
  `)
})

test('reports: a no', () => {
  expect(
    letterOf(
      draftOf(
        received('2026-11-03 emailed', '2026-11-12 declined: filled from inside.'),
        '2026-11-14',
        'report',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "Message: report.declined
    To: Ana Silva <ana@example.org>
    Subject: How it went with Raj

    Hi Ana,

    You introduced me to Raj on 2 November, so you should know how it went. Raj said no: filled from inside. That settles it, and I’m glad to know.

    Thank you for opening the door. I valued it, whatever came of it.

    I’d be glad to return the favour: I can offer code review and introductions to founders. I’m still looking for a staff engineering role; should somebody come to mind, I’d be glad to hear of it.

    Sam"
  `)
})

test('reports: let pass', () => {
  expect(
    letterOf(
      draftOf(
        received('2026-11-03 emailed', '2026-11-12 passed: I won’t move to Porto'),
        '2026-11-14',
        'report',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "Message: report.passed
    To: Ana Silva <ana@example.org>
    Subject: Platform role at Northwind

    Hi Ana,

    On 2 November you introduced me to Raj. I thought about it with care, and have let it pass: I won’t move to Porto.

    It was a good thought, and it cheered me that you had me in mind. If I hear of somebody whom it would suit, I’ll tell you.

    I’d be glad to return the favour: I can offer code review and introductions to founders. I’m still looking for a staff engineering role; should somebody come to mind, I’d be glad to hear of it.

    Sam"
  `)
})

test('reports: advice acted on', () => {
  expect(
    letterOf(
      draftOf(
        {
          ...people,
          'introductions/tip.md':
            '---\nform: advice\nintroducer: Ana\ndate: 2026-11-02\npurpose: what to ask for\n---\n## Timeline\n- 2026-11-05 tried it on the recruiter: she came up by a fifth\n',
        },
        '2026-11-06',
        'tip/report',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "Message: report.acted
    To: Ana Silva <ana@example.org>
    Subject: Your advice: what to ask for

    Hi Ana,

    You gave me a piece of advice on Monday (what to ask for), so you should know what came of it. I acted on it yesterday: she came up by a fifth.

    Thank you. It was worth a lot to me.

    I’d be glad to return the favour: I can offer code review and introductions to founders. I’m still looking for a staff engineering role; should somebody come to mind, I’d be glad to hear of it.

    Sam"
  `)
})

test('reports: how the story ended', () => {
  expect(
    letterOf(
      draftOf(
        received(
          '2026-11-03 emailed',
          '2026-11-04 met',
          '2026-11-05 reported',
          '2026-11-12 resolved: I start in March',
        ),
        '2026-11-14',
        'report',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "Message: report.resolved
    To: Ana Silva <ana@example.org>
    Subject: How the story ended

    Hi Ana,

    You introduced me to Raj on 2 November, so you should be among the first to know how it ended: I start in March.

    Thank you. You had a part in it, and I won’t forget it.

    I’d be glad to return the favour: I can offer code review and introductions to founders.

    Sam"
  `)
})

test('tells everyone who helped how the story ended', () => {
  expect(
    letterOf(
      draftOf(
        {
          ...received(
            '2026-11-02 emailed',
            '2026-11-03 met',
            '2026-11-04 thanked Raj',
            '2026-11-05 reported',
          ),
          'introductions/lena-to-kim.md':
            '---\nintroducer: Lena\nto: Kim\ndate: 2026-10-01\ngoal: New role\n---\n## Timeline\n- 2026-11-12 resolved: I start in March.\n',
        },
        '2026-11-14',
        'story',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "Message: story
    To: Ana Silva <ana@example.org>
    Subject: How the story ended: new role

    Hi Ana,

    You helped me on the way (new role), so you should know how it ended: I start in March.

    On 2 November you introduced me to Raj, and that was part of it. Thank you; I won’t forget it.

    I’d be glad to return the favour: I can offer code review and introductions to founders.

    Sam"
  `)
})

test('reports: two people in one letter', () => {
  expect(
    letterOf(
      draftOf(
        {
          ...people,
          'introductions/two.md': `---\nintroducer: Ana\nto: [Raj, Lena]\ndate: 2026-11-02\n---\n## Timeline\n- 2026-11-03 emailed\n- 2026-11-10 met Raj by video #went-well: he wants a second talk\n- 2026-11-12 no response from Lena\n`,
        },
        '2026-11-14',
        'two/report',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "Message: report.met
    To: Ana Silva <ana@example.org>
    Subject: How it went with Raj

    Hi Ana,

    You introduced me to Raj on 2 November, so you should know how it went. We met by video on Tuesday, and it went well: he wants a second talk.

    Lena didn’t answer.

    Thank you. It was worth a great deal to me, and it was your doing.

    I’d be glad to return the favour: I can offer code review and introductions to founders. I’m still looking for a staff engineering role; should somebody come to mind, I’d be glad to hear of it.

    Sam"
  `)
})

test('reports: a meeting after a no-show', () => {
  expect(
    letterOf(
      draftOf(
        received(
          '2026-11-03 emailed',
          '2026-11-10 no show',
          '2026-11-12 met by video #went-well',
          '2026-11-13 talked by phone',
        ),
        '2026-11-14',
        'report',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "Message: report.met
    To: Ana Silva <ana@example.org>
    Subject: How it went with Raj

    Hi Ana,

    You introduced me to Raj on 2 November, so you should know how it went. We met by video on Thursday, and it went well.

    Thank you. It was worth a great deal to me, and it was your doing.

    I’d be glad to return the favour: I can offer code review and introductions to founders. I’m still looking for a staff engineering role; should somebody come to mind, I’d be glad to hear of it.

    Sam

    Missing
    - what came of it, in a sentence"
  `)
})

test('reports: a no after a meeting', () => {
  expect(
    letterOf(
      draftOf(
        received(
          '2026-11-03 emailed',
          '2026-11-10 met by video #went-well: a good hour',
          '2026-11-13 declined: filled from inside',
        ),
        '2026-11-14',
        'report',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "Message: report.declined
    To: Ana Silva <ana@example.org>
    Subject: How it went with Raj

    Hi Ana,

    You introduced me to Raj on 2 November, so you should know how it went. Raj said no: filled from inside. That settles it, and I’m glad to know.

    Raj and I met by video on Tuesday, and it went well: a good hour.

    Thank you for opening the door. I valued it, whatever came of it.

    I’d be glad to return the favour: I can offer code review and introductions to founders. I’m still looking for a staff engineering role; should somebody come to mind, I’d be glad to hear of it.

    Sam"
  `)
})

test('reports: the end of the story, with the meeting', () => {
  expect(
    letterOf(
      draftOf(
        received(
          '2026-11-03 emailed',
          '2026-11-10 met by video #went-well',
          '2026-11-13 resolved: I start in March',
        ),
        '2026-11-14',
        'report',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "Message: report.met
    To: Ana Silva <ana@example.org>
    Subject: How it went with Raj

    Hi Ana,

    You introduced me to Raj on 2 November, so you should know how it went. We met by video on Tuesday, and it went well.

    And this is how it ended: I start in March.

    Thank you. It was worth a great deal to me, and it was your doing.

    I’d be glad to return the favour: I can offer code review and introductions to founders. I’m still looking for a staff engineering role; should somebody come to mind, I’d be glad to hear of it.

    Sam

    Missing
    - what came of it, in a sentence"
  `)
})
