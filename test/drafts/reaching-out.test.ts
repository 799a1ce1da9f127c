// Reaching out: the words, from the first line to the thanks.
import { expect, test } from 'vitest'
import { draftOf, letterOf, people, received, requested } from './letters.ts'

test('reaches out, with the introducer thanked and moved to Bcc', () => {
  expect(letterOf(draftOf(received('2026-11-02 introduced by email'), '2026-11-03', 'reach-out')))
    .toMatchInlineSnapshot(`
    "Message: reach-out
    To: Raj Patel <raj@example.org>
    Bcc: Ana Silva <ana@example.org>
    Subject: Introduction by Ana Silva: platform role at Northwind

    Hi Raj,

    Ana, thank you for introducing us; I’m moving you to Bcc, so that your inbox stays quiet.

    Raj, I’m glad to meet you, and would like to hear more about what brings us together: platform role at Northwind. I’m looking for a staff engineering role. Would you have half an hour for me, by phone or video? Name a time that suits you, and I’ll make it work.

    Should it be of use to you, I can offer code review and introductions to founders.

    Sam Rivera"
  `)
})

test('reaches out where no e-mail brought them together', () => {
  expect(letterOf(draftOf(received('2026-11-02 introduced by phone'), '2026-11-03', 'reach-out')))
    .toMatchInlineSnapshot(`
    "Message: reach-out
    To: Raj Patel <raj@example.org>
    Subject: Introduction by Ana Silva: platform role at Northwind

    Hi Raj,

    Ana Silva has put us in touch, and I’m grateful for it.

    I’m glad to meet you, and would like to hear more about what brings us together: platform role at Northwind. I’m looking for a staff engineering role. Would you have half an hour for me, by phone or video? Name a time that suits you, and I’ll make it work.

    Should it be of use to you, I can offer code review and introductions to founders.

    Sam Rivera"
  `)
})

test('reaches out to who wrote first', () => {
  expect(letterOf(draftOf(received('2026-11-03 heard from Raj: gladly'), '2026-11-03', 'reach-out')))
    .toMatchInlineSnapshot(`
    "Message: reach-out
    To: Raj Patel <raj@example.org>
    Bcc: Ana Silva <ana@example.org>
    Subject: Introduction by Ana Silva: platform role at Northwind

    Hi Raj,

    Ana, thank you for introducing us; I’m moving you to Bcc, so that your inbox stays quiet.

    Thank you for writing first, Raj. I’m glad to meet you, and would like to hear more about what brings us together: platform role at Northwind. I’m looking for a staff engineering role. Would you have half an hour for me, by phone or video? Name a time that suits you, and I’ll make it work.

    Should it be of use to you, I can offer code review and introductions to founders.

    Sam Rivera"
  `)
})

test('reaches out after a lapse: no reason, the introducer honoured, glad to talk', () => {
  expect(letterOf(draftOf(received(), '2026-11-12', 'reach-out'))).toMatchInlineSnapshot(`
    "Message: reach-out.lapsed
    To: Raj Patel <raj@example.org>
    Subject: Ana Silva’s introduction, and my silence

    Hi Raj,

    Ana Silva introduced us on 2 November (platform role at Northwind), and you should have heard from me then. I’m sorry that you didn’t. Please don’t put it down to Ana: the introduction was a kind one, and I value it.

    I’d be very glad to talk, if you still would. Name a time that suits you, by phone or video, and I’ll make it work.

    Sam Rivera"
  `)
})

test('asks oneself how to act on a lead', () => {
  expect(
    letterOf(
      draftOf(
        {
          ...people,
          'introductions/tip.md':
            '---\nform: lead\nintroducer: Ana\ndate: 2026-11-02\npurpose: a post in Porto\n---\n',
        },
        '2026-11-03',
        'tip/reach-out',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "Message: reach-out.lead
    Subject: What Ana passed on to you: a post in Porto

    - What is the smallest first step? Can you take it today?
    - Who could help you with it?
    - If it isn’t for you: why? Sleep on it before you wave it off, and write the reason behind “passed”.
    - What will you be able to tell Ana in a week?"
  `)
})

test('thanks the introducer', () => {
  expect(letterOf(draftOf(received(), '2026-11-03', 'thank'))).toMatchInlineSnapshot(`
    "Message: thank
    To: Ana Silva <ana@example.org>
    Subject: Thank you for introducing Raj

    Hi Ana,

    Thank you for introducing me to Raj. It means a lot to me that you thought of me. I’m writing to Raj now, and I’ll tell you how it goes.

    I’d be glad to return the favour: I can offer code review and introductions to founders.

    Sam"
  `)
})

test('thanks who trusts one again', () => {
  expect(
    letterOf(
      draftOf(
        {
          ...received('2026-11-12 emailed', '2026-11-12 apologised'),
          'introductions/ana-to-lena.md': '---\nintroducer: Ana\nto: Lena\ndate: 2026-11-20\n---\n',
        },
        '2026-11-21',
        'ana-to-lena/thank',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "Message: thank
    To: Ana Silva <ana@example.org>
    Subject: Thank you for introducing Lena

    Hi Ana,

    Thank you for introducing me to Lena. That you do so again, after I let you down, means a great deal to me, and I won’t let this one lie. I’m writing to Lena now, and I’ll tell you how it goes.

    I’d be glad to return the favour: I can offer code review and introductions to founders.

    Sam"
  `)
})

test('thanks for advice', () => {
  expect(
    letterOf(
      draftOf(
        {
          ...people,
          'introductions/tip.md':
            '---\nform: advice\nintroducer: Ana\ndate: 2026-11-02\npurpose: what to ask for\n---\n',
        },
        '2026-11-03',
        'tip/thank',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "Message: thank
    To: Ana Silva <ana@example.org>
    Subject: Thank you

    Hi Ana,

    Thank you for your advice (what to ask for). It means a lot to me that you thought of me. I’ll act on it this week, and I’ll tell you how it goes.

    I’d be glad to return the favour: I can offer code review and introductions to founders.

    Sam"
  `)
})

test('thanks who considered a request', () => {
  expect(letterOf(draftOf(requested('2026-11-05 declined: she has a case there'), '2026-11-06', 'thank')))
    .toMatchInlineSnapshot(`
    "Message: thank.declined
    To: Ana Silva <ana@example.org>
    Subject: Thank you for considering it

    Hi Ana,

    Thank you for thinking about it, and for telling me plainly. I quite understand, and it changes nothing between us.

    Should it be of use to you, I can offer code review and introductions to founders.

    Sam"
  `)
})

test('nudges', () => {
  expect(letterOf(draftOf(received('2026-11-03 emailed: proposed Thursday'), '2026-11-11', 'nudge')))
    .toMatchInlineSnapshot(`
    "Message: nudge
    To: Raj Patel <raj@example.org>
    Subject: Platform role at Northwind

    Hi Raj,

    I wrote to you on 3 November, after Ana Silva had put us in touch. I know how full a week can be, so here I am once more. A quarter of an hour would be plenty, at any time that suits you.

    If now isn’t the time, one word is enough, and I won’t take it amiss.

    Sam Rivera"
  `)
})

test('tells the introducer that nobody answered', () => {
  expect(
    letterOf(
      draftOf(received('2026-11-03 emailed', '2026-11-10 nudged by phone'), '2026-11-18', 'no-answer'),
    ),
  ).toMatchInlineSnapshot(`
    "Message: no-answer
    To: Ana Silva <ana@example.org>
    Subject: Raj and I couldn’t connect

    Hi Ana,

    You introduced me to Raj on 2 November, so you should know how it went: I tried, and we couldn’t connect. I got in touch on 3 November and on 10 November, and haven’t heard back. That happens, and I’ll leave it there.

    Thank you for opening the door. I valued it, whatever came of it.

    I’d be glad to return the favour: I can offer code review and introductions to founders. I’m still looking for a staff engineering role; should somebody come to mind, I’d be glad to hear of it.

    Sam"
  `)
})

test('answers', () => {
  expect(
    letterOf(
      draftOf(received('2026-11-03 emailed', '2026-11-05 replied: which day?'), '2026-11-06', 'answer'),
    ),
  ).toMatchInlineSnapshot(`
    "Message: answer
    To: Raj Patel <raj@example.org>
    Subject: Platform role at Northwind

    Hi Raj,

    Thank you for writing; I’m glad to hear from you. Let us talk: name the time that suits you best, and I’ll make it work.

    Sam Rivera

    Missing
    - an answer to what they said: “which day?”"
  `)
})

test('answers who called a meeting off', () => {
  expect(
    letterOf(
      draftOf(
        received(
          '2026-11-03 emailed',
          '2026-11-05 scheduled for 2026-11-12',
          '2026-11-11 cancelled: a fever',
        ),
        '2026-11-12',
        'answer',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "Message: answer.cancelled
    To: Raj Patel <raj@example.org>
    Subject: Another day

    Hi Raj,

    Thank you for letting me know; no harm done, and I hope that all is well. Which day would suit you instead? I’ll make it work.

    Sam Rivera"
  `)
})

test('comes back to who said “not now”', () => {
  expect(
    letterOf(
      draftOf(
        received('2026-11-03 emailed', '2026-11-05 not now until 2026-12-01: after the audit'),
        '2026-12-01',
        'answer',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "Message: answer.not-now
    To: Raj Patel <raj@example.org>
    Subject: Platform role at Northwind

    Hi Raj,

    On 5 November you asked me to come back to you later, so here I am. Is now a better time? Half an hour would do, by phone or video, on a day that suits you.

    If it isn’t, tell me when it would be, or that it won’t; either is fine.

    Should it be of use to you, I can offer code review and introductions to founders.

    Sam Rivera

    Missing
    - a word on what they said then: “after the audit”"
  `)
})

test('asks oneself how a meeting went', () => {
  expect(
    letterOf(
      draftOf(received('2026-11-03 emailed', '2026-11-05 scheduled for 2026-11-12'), '2026-11-13', 'debrief'),
    ),
  ).toMatchInlineSnapshot(`
    "Message: debrief
    Subject: How did it go with Raj?

    - Did you meet or talk yesterday? If not: did nobody come, or is there another day?
    - Was it worth the time: went well, a clunker, not a fit, a dud?
    - If it isn’t a fit, whom would it suit?
    - What did you promise, and for which day?
    - What can you tell Ana about it?"
  `)
})

test('thanks whom one met', () => {
  expect(
    letterOf(
      draftOf(received('2026-11-03 emailed', '2026-11-12 met #went-well'), '2026-11-13', 'thank-contact'),
    ),
  ).toMatchInlineSnapshot(`
    "Message: thank-contact
    To: Raj Patel <raj@example.org>
    Subject: Thank you for your time

    Hi Raj,

    Thank you for your time yesterday. I enjoyed it, and took a good deal away with me.

    Should it be of use to you, I can offer code review and introductions to founders.

    Sam

    Missing
    - one thing that stayed with you"
  `)
})

test('keeps the introducer posted', () => {
  expect(
    letterOf(
      draftOf(
        received(
          '2026-11-02 thanked',
          '2026-11-03 emailed',
          '2026-11-05 replied: soon',
          '2026-11-06 emailed',
        ),
        '2026-11-17',
        'keep-posted',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "Message: keep-posted
    To: Ana Silva <ana@example.org>
    Subject: Raj: a word on where it stands

    Hi Ana,

    So that you needn’t wonder: I wrote to Raj on 3 November, and Raj answered on 5 November. When there is more to tell, you’ll hear it from me.

    Thank you again.

    Sam"
  `)
})

test('asks oneself whom it is for where the note names nobody to write to', () => {
  expect(
    letterOf(
      draftOf(
        {
          ...people,
          'introductions/x.md':
            '---\nkind: received\nto: Raj\ndate: 2026-11-02\n---\n## Timeline\n- 2026-11-03 emailed\n- 2026-11-04 nudged\n',
        },
        '2026-11-18',
        'no-answer',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "Message: nobody
    Subject: Whom is this for?

    - The note names nobody to write to. Who is it about?
    - Write their name into it, and the words follow.
    - If it is done, or won’t be, write that down instead."
  `)
})
